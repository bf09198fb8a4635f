/** What leaves the app as a file, and what is signed: exports, statements, reconciliation. */
import path from 'node:path';
import type { WireError } from '@shared/errors';
import type { Language } from '@shared/model/settings';
import type { Chooser } from '../app/choose';
import type { Translate } from '../app/language';
import { printPdf } from '../app/pdf';
import type { Book } from '../book';
import { createExports, type Exports } from '../export';
import { spawnExportWorker } from '../export/spawn';
import type { SendEvent } from '../ipc/events';
import { createReconcile, type Reconcile } from '../reconcile';
import { statementPdf } from '../statement/statement';
import type { Store } from '../store/types';
import { exportTitle, exportWords } from './exportWords';

export type PapersOptions = {
  dataFolder: string;
  language: () => Language;
  /** Texts in the app's language. */
  t: () => Translate;
  /** Asks where to save an export. */
  choose: Pick<Chooser, 'toSave'>;
  /** Shows a file in the system's file manager. */
  reveal: (file: string) => void;
  send: SendEvent;
  toWire: (error: unknown) => WireError;
  store: Store;
  book: Book;
  now: () => number;
};

export function composePapers(options: PapersOptions): { exports: Exports; reconcile: Reconcile } {
  const { store, book, now, send, t, language } = options;
  const { read } = store;
  return {
    exports: createExports({
      folder: path.join(options.dataFolder, 'cache'),
      spawn: spawnExportWorker,
      choose: (proposal) => options.choose.toSave(proposal),
      reveal: options.reveal,
      accounts: () => read.accounts(),
      language,
      words: (request) => exportWords(request, read, t(), now()),
      title: async (request) => exportTitle(request, await read.accounts(), t()),
      statement: (request) => statementPdf(request, { read, book, t, language, print: printPdf }),
      emit: (job) => send('exports.changed', job),
      describe: options.toWire,
    }),
    reconcile: createReconcile({
      read,
      book,
      now,
      changed: (accountId) => send('signatures.changed', { accountId }),
    }),
  };
}
