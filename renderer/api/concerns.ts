import type { EventPayload } from '@shared/ipc/contract';

/** Whether a change can alter the answer: same account and, where the question names them, same dataset and cycle. */
export function concerns(input: object, change: EventPayload<'data.changed'>): boolean {
  const asked = input as { accountId?: string; accountIds?: string[]; dataset?: string; cycles?: string[] };
  const accounts = asked.accountIds ?? (asked.accountId === undefined ? [] : [asked.accountId]);
  return (
    (accounts.length === 0 || accounts.includes(change.accountId)) &&
    (asked.dataset === undefined || asked.dataset === change.dataset) &&
    (!asked.cycles?.length || asked.cycles.includes(change.partition))
  );
}
