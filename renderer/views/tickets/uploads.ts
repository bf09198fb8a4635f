/**
 * Files on their way to the cloud: checked against the limits before a byte is sent, one after the other, each can be
 * stopped. Outside React, so that it has one state and one end.
 */
import type { FileLimits, HeldFile } from '@shared/model/ticketForm';
import { call, on, type ApiError } from '../../api/client';
import type { Say } from '../../ui/toast';
import { act, answered } from './act';

export type FileState = HeldFile & {
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** 0 to 100 while it is sent. */
  percent: number;
  /** The cloud's number once it is there. */
  id: string | null;
  error: ApiError | null;
};

type Shown = {
  files: readonly FileState[];
  /** Why files were not taken. */
  refusals: readonly Refusal[];
};

/** One for each reason and file; `key` tells them apart. */
type Refusal = { key: string; words: Say };

export type Uploads = {
  shown: () => Shown;
  subscribe: (listener: () => void) => () => void;
  pick: (limits: FileLimits) => Promise<void>;
  remove: (handle: string) => void;
  retry: (handle: string) => void;
  cancel: (handle: string) => void;
  /** What they were chosen for is given up: none is sent any more, and what is in the cloud is taken back. */
  drop: () => void;
  /** While they may hang on a ticket they stay in the cloud, whatever is given up here. */
  handOver: (handed: boolean) => void;
  /** After they hang on a ticket: forgotten here, kept there. */
  clear: () => void;
};

const MEGABYTE = 1024 * 1024;

/** Why a file is not taken, in words; null when it is. */
export function refusalOf(file: Pick<HeldFile, 'name' | 'bytes'>, limits: FileLimits): Say | null {
  const type = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const { name } = file;
  if (file.bytes === 0) return (t) => t('tickets:files.empty', { name });
  if (limits.types.length > 0 && !limits.types.includes(type))
    return (t) => t('tickets:files.badType', { name, type });
  if (limits.bytes > 0 && file.bytes > limits.bytes)
    return (t) =>
      t('tickets:files.tooLarge', {
        name,
        mb: (file.bytes / MEGABYTE).toFixed(1),
        most: String(Math.round(limits.bytes / MEGABYTE)),
      });
  return null;
}

export function createUploads(accountId: string, from: 'incident' | 'message'): Uploads {
  const listeners = new Set<() => void>();
  let shown: Shown = { files: [], refusals: [] };
  /** Tickets of what is being sent, by handle. */
  const underWay = new Map<string, string>();
  /** Handles that are not wanted any more: stopped, or removed. */
  const stopped = new Set<string>();
  const removed = new Set<string>();
  /** Numbers of files that may hang on a ticket. */
  const handed = new Set<string>();
  /** Given up: what a picker that is still open brings is not wanted any more. */
  let ended = false;

  const become = (next: Partial<Shown>): void => {
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  };
  const put = (handle: string, change: Partial<FileState>): void =>
    become({ files: shown.files.map((f) => (f.handle === handle ? { ...f, ...change } : f)) });
  const letGo = (handles: string[]): void => {
    if (handles.length > 0) void call('tickets.letGo', { handles }).catch(() => undefined);
  };
  const takeBack = (id: string): void => {
    if (!handed.has(id)) void act(accountId, 'ticketDropFile', { fileId: id });
  };

  async function send(handle: string): Promise<void> {
    stopped.delete(handle);
    put(handle, { state: 'sending', percent: 0, error: null });
    const stopListening = on('tickets.upload', (p) => {
      if (p.handle === handle && p.total > 0) put(handle, { percent: Math.floor((p.sent / p.total) * 100) });
    });
    const input = { handle, attempt: crypto.randomUUID(), from };
    const done = await act(accountId, 'ticketUpload', input, (ticket) => {
      underWay.set(handle, ticket);
      return !stopped.has(handle);
    });
    stopListening();
    underWay.delete(handle);
    const id = done.kind === 'done' ? answered(done.entries, 'accessory_id') : null;
    // It arrived after all, and nobody wants it any more.
    if (id !== null && removed.has(handle)) takeBack(id);
    else if (id !== null) put(handle, { state: 'done', percent: 100, id });
    else if (stopped.has(handle)) put(handle, { state: 'cancelled' });
    else put(handle, { state: 'failed', error: done.kind === 'failed' ? done.error : null });
  }

  function cancel(handle: string): void {
    stopped.add(handle);
    const ticket = underWay.get(handle);
    if (ticket) void call('actions.stop', { ticket }).catch(() => undefined);
  }

  function forget(files: readonly FileState[]): void {
    for (const { handle, state, id } of files) {
      removed.add(handle);
      if (state === 'sending') cancel(handle);
      stopped.add(handle);
      if (id !== null) takeBack(id);
    }
    letGo(files.map((f) => f.handle));
    become({ files: shown.files.filter((f) => !files.includes(f)) });
  }

  return {
    shown: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async pick(limits) {
      const chosen = await call('tickets.pickFiles');
      if (ended) return letGo(chosen.map((f) => f.handle));
      const refusals: Refusal[] = [];
      const taken: HeldFile[] = [];
      for (const file of chosen) {
        const full = limits.count > 0 && shown.files.length + taken.length >= limits.count;
        const words: Say | null = full
          ? (t) => t('tickets:files.tooMany', { most: String(limits.count) })
          : refusalOf(file, limits);
        if (words === null) taken.push(file);
        else refusals.push({ key: full ? '' : file.handle, words });
      }
      letGo(chosen.filter((f) => !taken.includes(f)).map((f) => f.handle));
      become({
        refusals: refusals.filter(({ key }, i) => refusals.findIndex((r) => r.key === key) === i),
        files: [
          ...shown.files,
          ...taken.map((f): FileState => ({ ...f, state: 'waiting', percent: 0, id: null, error: null })),
        ],
      });
      for (const { handle } of taken) if (!stopped.has(handle)) await send(handle);
    },
    remove: (handle) => forget(shown.files.filter((f) => f.handle === handle)),
    drop() {
      ended = true;
      forget(shown.files);
    },
    retry: (handle) => void send(handle),
    cancel,
    handOver(now) {
      handed.clear();
      if (now) for (const { id } of shown.files) if (id !== null) handed.add(id);
    },
    clear() {
      letGo(shown.files.map((f) => f.handle));
      become({ files: [], refusals: [] });
    },
  };
}
