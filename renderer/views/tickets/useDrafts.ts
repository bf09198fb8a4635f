/** What was begun and is kept on this computer. A draft waits for the person; nothing sends it by itself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, DraftData } from '@shared/model/ticketForm';
import { draftDataSchema } from '@shared/model/ticketForm';
import { create } from 'zustand';
import { call } from '../../api/client';

const SAVE_AFTER_MS = 600;

/** Grows whenever a draft is written or dropped, so that lists read them again. */
const useVersion = create<{ version: number }>(() => ({ version: 0 }));
const changed = (): void => useVersion.setState((s) => ({ version: s.version + 1 }));

export const EMPTY_DRAFT: DraftData = draftDataSchema.parse({});

export function useDrafts(accountId: string): readonly Draft[] {
  const version = useVersion((s) => s.version);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let current = true;
    call('tickets.drafts', { accountId }).then(
      (list) => current && setDrafts(list),
      () => current && setDrafts([]),
    );
    return () => {
      current = false;
    };
  }, [accountId, version]);
  return drafts;
}

export type DraftControl = {
  /** Null until it is known whether something is kept. */
  data: DraftData | null;
  savedAt: number | null;
  change: (change: Partial<DraftData>) => void;
  drop: () => Promise<void>;
};

/** One draft: read once, written a moment after the last change, and at once when the view is left. */
export function useDraft(accountId: string, draftId: string, ticketId: string): DraftControl {
  const [data, setData] = useState<DraftData | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const pending = useRef<DraftData | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const save = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const waiting = pending.current;
    pending.current = null;
    if (!waiting) return;
    await call('tickets.saveDraft', { accountId, draftId, ticketId, data: waiting });
    setSavedAt(Date.now());
    changed();
  }, [accountId, draftId, ticketId]);

  useEffect(() => {
    let current = true;
    call('tickets.drafts', { accountId }).then(
      (list) => current && setData(list.find((d) => d.draftId === draftId)?.data ?? EMPTY_DRAFT),
      () => current && setData(EMPTY_DRAFT),
    );
    return () => {
      current = false;
      void save().catch(() => undefined);
    };
  }, [accountId, draftId, save]);

  return {
    data,
    savedAt,
    change(change) {
      setData((before) => {
        const next = { ...(before ?? EMPTY_DRAFT), ...change };
        pending.current = next;
        return next;
      });
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS);
    },
    async drop() {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      pending.current = null;
      setData(EMPTY_DRAFT);
      setSavedAt(null);
      await call('tickets.dropDraft', { draftId });
      changed();
    },
  };
}
