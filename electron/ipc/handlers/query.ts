import type { Handlers } from '../answering';
import type { Services } from '../services';

export function queryHandlers({ read, now }: Pick<Services, 'read' | 'now'>) {
  return {
    'query.names': () => read.names(),
    'query.overview': ({ accountId }) => read.overview({ accountId, now: now() }),
    'query.months': (input) => read.months({ ...input, now: now() }),
    'query.page': (input) => read.page(input),
    'query.totals': (input) => read.totals(input),
    'query.facets': (input) => read.facets(input),
    'query.row': (input) => read.row(input),
    'query.enterprise': ({ accountId }) => read.enterprise({ accountId, now: now() }),
    'query.group': (input) => read.group(input),
    'query.packageUse': (input) => read.packageUse(input),
    'query.search': (input) => read.search(input),
    'query.tickets': (input) => read.tickets(input),
    'query.ticket': (input) => read.ticket(input),
    'query.ticketChoices': (input) => read.ticketChoices(input),
  } satisfies Partial<Handlers>;
}
