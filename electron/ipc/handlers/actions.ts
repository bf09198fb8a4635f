import type { Handlers } from '../answering';
import type { Services } from '../services';

export function actionHandlers({ actions, saveFile }: Pick<Services, 'actions' | 'saveFile'>) {
  return {
    'actions.prepare': (input) => actions.prepare(input),
    'actions.execute': (input) => actions.execute(input),
    'actions.discard': ({ ticket }) => {
      actions.discard(ticket);
      return null;
    },
    'actions.stop': ({ ticket }) => {
      actions.stop(ticket);
      return null;
    },
    'actions.settle': (input) => actions.settle(input),
    'actions.resolve': (input) => actions.resolve(input),
    'actions.state': () => actions.state(),
    'actions.setReadOnly': (input) => actions.setReadOnly(input),
    'journal.page': (input) => actions.page(input),
    'journal.batch': (input) => actions.batch(input),
    'journal.entry': (input) => actions.entry(input),
    'journal.export': async ({ filter, format }) => {
      const { bytes, entries } = await actions.export(filter, format);
      const name = await saveFile({
        name: 'yunzhang-journal',
        extension: format,
        label: format.toUpperCase(),
        bytes,
      });
      return { name, entries };
    },
    'journal.verify': () => actions.verify(),
  } satisfies Partial<Handlers>;
}
