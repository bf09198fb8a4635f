/** Between main and the thread that writes one file. */
import type { FocusCheck, FocusExport, RowsExport } from '@shared/model/export';
import type { BillingAccount } from '@shared/focus/mapping';
import type { Language } from '@shared/model/settings';
import type { SentError } from '../store/protocol';
import type { RowsWords } from './rows';

export type ExportData = {
  /** Folder of the cache. */
  folder: string;
  /** Written under this name; main gives it its own once it is whole. */
  file: string;
  language: Language;
  words: RowsWords;
  accounts: [id: string, account: BillingAccount][];
  request: RowsExport | FocusExport;
};

export type ExportMessage =
  | { kind: 'progress'; rows: number; total: number | null }
  | { kind: 'done'; checks: FocusCheck[] | null }
  | { kind: 'failed'; error: SentError };

/** The only word main says to the thread. */
export const CANCEL = 'cancel';
