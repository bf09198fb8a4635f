import { instantAt } from '@shared/time';
import type { Handlers } from '../registrar';
import type { Services } from '../services';

export function moneyHandlers({
  prices,
  book,
  watchAlerts,
  now,
}: Pick<Services, 'prices' | 'book' | 'watchAlerts' | 'now'>) {
  return {
    'prices.onDemand': (input) => prices.onDemand(input),
    'prices.period': (input) => prices.period(input),
    'prices.renewal': (input) => prices.renewal(input),
    'query.watches': () => book.watches(),
    'watches.save': async (watch) => {
      await book.saveWatch({ watch, at: instantAt(now()) });
      await watchAlerts.look(watch.accountId);
      return null;
    },
  } satisfies Partial<Handlers>;
}
