import { toast, type Say } from '../../ui/toast';
import type { Done } from './act';

/**
 * That the answer was lost, and that the cloud is asked before anything is sent again. What failed is told where it was asked for.
 * @param done what to say of success, where the page does not show it
 */
export function tellOutcome({ kind }: Done, done?: Say): void {
  if (kind === 'unknown') toast({ kind: 'notice', title: (t) => t('tickets:outcome.unknown') });
  if (kind === 'done' && done) toast({ kind: 'ok', title: done });
}
