import type { Handlers } from '../answering';
import type { Services } from '../services';

export function moneyHandlers({
  prices,
  book,
  watchAlerts,
}: Pick<Services, 'prices' | 'book' | 'watchAlerts'>) {
  return {
    'prices.onDemand': (input) => prices.onDemand(input),
    'prices.period': (input) => prices.period(input),
    'prices.renewal': (input) => prices.renewal(input),
    'query.watches': () => book.watches(),
    'watches.save': async (watch) => {
      await watchAlerts.save(watch);
      return null;
    },
  } satisfies Partial<Handlers>;
}
