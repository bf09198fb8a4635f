/** Files on their way to the cloud: checked against the limits before a byte is sent, one after the other, each can be stopped. */
import { useRef, useState } from 'react';
import type { FileLimits, HeldFile } from '@shared/model/ticketForm';
import { call, on, type ApiError } from '../../api/client';
import { t } from '../../i18n';
import { act, answered } from './act';

export type FileState = HeldFile & {
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** 0 to 100 while it is sent. */
  percent: number;
  /** The cloud's number once it is there. */
  id: string | null;
  error: ApiError | null;
};

const MEGABYTE = 1024 * 1024;

/** Why a file is not taken, in words; null when it is. */
export function refusalOf(file: Pick<HeldFile, 'name' | 'bytes'>, limits: FileLimits): string | null {
  const type = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const { name } = file;
  if (file.bytes === 0) return t('tickets:files.empty', { name });
  if (limits.types.length > 0 && !limits.types.includes(type))
    return t('tickets:files.badType', { name, type });
  if (limits.bytes > 0 && file.bytes > limits.bytes)
    return t('tickets:files.tooLarge', {
      name,
      mb: (file.bytes / MEGABYTE).toFixed(1),
      most: String(Math.round(limits.bytes / MEGABYTE)),
    });
  return null;
}

export type FilesControl = {
  files: readonly FileState[];
  refusals: readonly string[];
  pick: () => Promise<void>;
  remove: (handle: string) => void;
  retry: (handle: string) => void;
  cancel: (handle: string) => void;
  /** What they were chosen for is given up: none is sent any more, and what is in the cloud is taken back. */
  drop: () => void;
  /** All that were chosen are in the cloud. */
  ready: boolean;
  ids: string[];
  /** After they hang on a ticket: forgotten here, kept there. */
  clear: () => void;
};

export function useFiles(
  accountId: string,
  limits: FileLimits | null,
  from: 'incident' | 'message',
): FilesControl {
  const [files, setFiles] = useState<readonly FileState[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const tickets = useRef(new Map<string, string>());
  const gone = useRef(new Set<string>());
  const put = (handle: string, change: Partial<FileState>): void =>
    setFiles((all) => all.map((f) => (f.handle === handle ? { ...f, ...change } : f)));

  async function send(handle: string): Promise<void> {
    gone.current.delete(handle);
    put(handle, { state: 'sending', percent: 0, error: null });
    const stopListening = on('tickets.upload', (p) => {
      if (p.handle === handle && p.total > 0) put(handle, { percent: Math.floor((p.sent / p.total) * 100) });
    });
    const done = await act(
      accountId,
      'ticketUpload',
      { handle, attempt: crypto.randomUUID(), from },
      (ticket) => {
        tickets.current.set(handle, ticket);
      },
    );
    stopListening();
    tickets.current.delete(handle);
    const id = done.kind === 'done' ? answered(done.entries, 'accessory_id') : null;
    if (id !== null) put(handle, { state: 'done', percent: 100, id });
    else if (gone.current.has(handle)) put(handle, { state: 'cancelled' });
    else put(handle, { state: 'failed', error: done.kind === 'failed' ? done.error : null });
  }

  function remove(handle: string): void {
    const file = files.find((f) => f.handle === handle);
    gone.current.add(handle);
    setFiles((all) => all.filter((f) => f.handle !== handle));
    void call('tickets.letGo', { handles: [handle] });
    if (file?.id) void act(accountId, 'ticketDropFile', { fileId: file.id });
  }

  function stop(handle: string): void {
    gone.current.add(handle);
    const ticket = tickets.current.get(handle);
    if (ticket) void call('actions.stop', { ticket });
  }

  return {
    files,
    refusals,
    async pick() {
      if (!limits) return;
      const chosen = await call('tickets.pickFiles');
      const words: string[] = [];
      const taken: HeldFile[] = [];
      for (const file of chosen) {
        const refusal =
          limits.count > 0 && files.length + taken.length >= limits.count
            ? t('tickets:files.tooMany', { most: String(limits.count) })
            : refusalOf(file, limits);
        if (refusal === null) taken.push(file);
        else words.push(refusal);
      }
      const refused = chosen.filter((f) => !taken.includes(f));
      if (refused.length > 0) await call('tickets.letGo', { handles: refused.map((f) => f.handle) });
      setRefusals([...new Set(words)]);
      setFiles((all) => [
        ...all,
        ...taken.map((f): FileState => ({ ...f, state: 'waiting', percent: 0, id: null, error: null })),
      ]);
      for (const { handle } of taken) if (!gone.current.has(handle)) await send(handle);
    },
    remove,
    drop() {
      for (const { handle, state } of files) {
        if (state === 'sending') stop(handle);
        remove(handle);
      }
    },
    retry: (handle) => void send(handle),
    cancel: stop,
    ready: files.every((f) => f.state === 'done'),
    ids: files.flatMap((f) => f.id ?? []),
    clear() {
      void call('tickets.letGo', { handles: files.map((f) => f.handle) });
      setFiles([]);
      setRefusals([]);
    },
  };
}
