import { useEffect, useState } from 'react';
import type { CallOutput } from '@shared/ipc/contract';
import { call, toApiError, type ApiError } from '../../api/client';

export type Terms = CallOutput<'tickets.terms'>;

/** Whether a ticket may be raised, and under which limits: asked of the cloud when the view opens, and again when wanted. */
export function useTerms(
  accountId: string,
  online: boolean,
): { terms: Terms | null; error: ApiError | null; again: () => void } {
  const [terms, setTerms] = useState<Terms | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!online) return;
    let current = true;
    call('tickets.terms', { accountId }).then(
      (found) => {
        if (!current) return;
        setTerms(found);
        setError(null);
      },
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [accountId, online, turn]);
  return { terms, error, again: () => setTurn((n) => n + 1) };
}
