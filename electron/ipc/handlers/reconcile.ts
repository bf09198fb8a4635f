import type { Handlers } from '../answering';
import type { Services } from '../services';

export function reconcileHandlers({ reconcile }: Pick<Services, 'reconcile'>) {
  return {
    'reconcile.month': (input) => reconcile.month(input),
    'reconcile.sign': (input) => reconcile.sign(input),
    'reconcile.signed': (input) => reconcile.signed(input),
  } satisfies Partial<Handlers>;
}
