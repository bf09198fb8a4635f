import { instantAt } from '@shared/time';
import type { Handlers } from '../answering';
import type { Services } from '../services';

export function ticketHandlers({ tickets, book, now }: Pick<Services, 'tickets' | 'book' | 'now'>) {
  return {
    'tickets.terms': (input) => tickets.terms(input),
    'tickets.problems': (input) => tickets.problems(input),
    'tickets.problem': (input) => tickets.problem(input),
    'tickets.contact': (input) => tickets.contact(input),
    'tickets.confidential': (input) => tickets.confidential(input),
    'tickets.params': (input) => tickets.params(input),
    'tickets.look': (input) => tickets.look(input),
    'tickets.pull': (input) => tickets.pullOne(input),
    'tickets.pickFiles': () => tickets.pickFiles(),
    'tickets.letGo': ({ handles }) => {
      tickets.letGo(handles);
      return null;
    },
    'tickets.image': (input) => tickets.image(input),
    'tickets.download': (input) => tickets.download(input),
    'tickets.export': (input) => tickets.exportAll(input),
    'tickets.drafts': (input) => book.ticketDrafts(input),
    'tickets.saveDraft': async (draft) => {
      await book.saveTicketDraft({ ...draft, changedAt: instantAt(now()) });
      return null;
    },
    'tickets.dropDraft': async (input) => {
      await book.dropTicketDraft(input);
      return null;
    },
  } satisfies Partial<Handlers>;
}
