/** What the book does. Synchronous in its worker, asynchronous for main. Each area adds its own methods here. */
import type {
  Actor,
  Confirmation,
  Direction,
  Entry,
  EntryDetail,
  EntryState,
  Integrity,
  JournalFilter,
  Saying,
  StateDetail,
} from '@shared/model/action';
import type { Rule } from '@shared/finance/allocation';
import type { Rate } from '@shared/finance/convert';
import type { Budget, KeptRate, RuleVersion, SavedView } from '@shared/model/finance';
import type { MemberWatch } from '@shared/model/memberWatch';
import type { Watch } from '@shared/model/watch';
import type { Alert } from './finance';
import type { ToldAlert } from './memberWatch';
import type { Draft } from '@shared/model/ticketForm';
import type { Step } from '@shared/actions/types';
import type { Renamed } from './rekey';
import type { Frozen, SignedPulls, SignedRow, SignInput } from './signatures';

/** An entry about to be written. `input` is JSON text without secrets and personal data. */
export type PlannedEntry = {
  entry: string;
  batch: string;
  /** The cloud account acted on. */
  owner: string;
  by: string;
  account: Actor;
  action: string;
  title: Saying;
  names: string[];
  amount: { value: string; direction: Direction } | null;
  settle: Entry['settle'];
  input: string;
  /** The step without what was masked in its input: what settling needs. */
  step: Pick<Step, 'operation' | 'subjects' | 'items' | 'amount' | 'known'>;
};

export type BookPlan = {
  confirmation: Confirmation;
  entries: PlannedEntry[];
  /** The last row of the journal when the figures were read: what touched a subject since makes them stale. */
  asOfSeq: number;
  at: string;
};

/** `sentAt`: UTC instant by the computer's clock. */
export type LostEntry = { entry: PlannedEntry; sentAt: string };

export type BookMethods = {
  /** Number of the last row of the journal; 0 when there is none. */
  journalSeq(): number;
  /**
   * Writes the entries as planned and locks their subjects, all or none.
   * @throws AppError action.locked {subject} while another entry with that subject is not settled; action.stale when one
   * has been written since `asOfSeq`
   */
  planActions(plan: BookPlan): void;
  /** @throws AppError book.failed for a change of state that is none */
  markEntry(input: { entry: string; state: EntryState; at: string; detail: StateDetail }): void;
  /**
   * What nobody is sending any more: planned becomes failed (never sent), sent becomes unknown. All there is, when the app has
   * just started; or of these entries, when what became of them could not be written.
   */
  recoverEntries(input: { at: string; entries?: string[] }): { notSent: number; unknown: number };
  /** Entries whose outcome is not known. */
  lostEntries(): LostEntry[];
  /** Subjects that are locked. */
  lockedSubjects(): { owner: string; accountId: string; subject: string; entry: string; state: EntryState }[];
  /** Whether this action is done for one of the subjects, whichever of the owners it was written for. */
  wasDone(input: { owners: string[]; action: string; subjects: string[] }): boolean;
  journalPage(input: JournalFilter & { offset: number; limit: number }): { entries: Entry[]; total: number };
  journalEntry(input: { entry: string }): EntryDetail | null;
  batchEntries(input: { batch: string }): Entry[];
  /** Counts by state, for the badge of the section. */
  journalCounts(): { unknown: number; total: number };
  verifyJournal(): Integrity;
  readOnlyAccounts(): string[];
  setReadOnly(input: { accountId: string; readOnly: boolean; at: string }): void;
  budgets(): Budget[];
  saveBudget(input: { budget: Budget; at: string }): void;
  removeBudget(input: { id: string }): void;
  /** Keeps what is told now; gives back what had not been told before. */
  noteAlerts(input: { alerts: Alert[]; at: string }): Alert[];
  ruleVersions(): RuleVersion[];
  rulesInForce(): Rule[];
  saveRules(input: { rules: Rule[]; note: string; at: string }): void;
  rates(): KeptRate[];
  saveRates(input: { rates: Rate[]; at: string }): void;
  removeRate(input: Omit<Rate, 'rate'>): void;
  savedViews(input: { area: string }): SavedView[];
  saveView(input: { view: SavedView; at: string }): void;
  removeView(input: { id: string }): void;
  ticketDrafts(input: { accountId: string }): Draft[];
  saveTicketDraft(draft: Draft): void;
  dropTicketDraft(input: { draftId: string }): void;
  dropTicketDrafts(input: { accountId: string }): void;
  /** @throws AppError signature.twice, signature.samePerson, signature.notPrepared */
  addSignature(input: SignInput): void;
  signaturesOf(input: { owner: string }): SignedRow[];
  frozenMonth(input: { owner: string; cycle: string }): Frozen | null;
  signedPulls(input: { owner: string }): SignedPulls[];
  watches(): Watch[];
  saveWatch(input: { watch: Watch; at: string }): void;
  /** Keeps what is so now, and gives back what had not been told before. */
  noteWatchAlerts(input: { accountId: string; alerts: string[]; at: string }): string[];
  memberWatches(input: { accountId: string }): MemberWatch[];
  saveMemberWatch(input: { watch: MemberWatch; at: string }): void;
  /** Keeps what is told now; gives back what had not been told before. */
  noteMemberAlerts(input: { accountId: string; alerts: ToldAlert[]; at: string }): ToldAlert[];
  /** All bytes of the book, for another computer. */
  copyOut(): Uint8Array;
  /** Makes another book ready for `reopen`, or puts it beside this one where something was written here. @returns whether it is taken */
  takeIn(input: { bytes: Uint8Array; renamed: Renamed; now: number }): boolean;
};

/** Names of the methods, for the side that calls them. */
export const BOOK_METHODS = [
  'journalSeq',
  'planActions',
  'markEntry',
  'recoverEntries',
  'lostEntries',
  'lockedSubjects',
  'wasDone',
  'journalPage',
  'journalEntry',
  'batchEntries',
  'journalCounts',
  'verifyJournal',
  'readOnlyAccounts',
  'setReadOnly',
  'budgets',
  'saveBudget',
  'removeBudget',
  'noteAlerts',
  'ruleVersions',
  'rulesInForce',
  'saveRules',
  'rates',
  'saveRates',
  'removeRate',
  'savedViews',
  'saveView',
  'removeView',
  'ticketDrafts',
  'saveTicketDraft',
  'dropTicketDraft',
  'dropTicketDrafts',
  'addSignature',
  'signaturesOf',
  'frozenMonth',
  'signedPulls',
  'watches',
  'saveWatch',
  'noteWatchAlerts',
  'memberWatches',
  'saveMemberWatch',
  'noteMemberAlerts',
  'copyOut',
  'takeIn',
] as const satisfies readonly (keyof BookMethods)[];

type Listed = (typeof BOOK_METHODS)[number];
/** Fails to compile when a method is left out above. */
export const allListed: keyof BookMethods extends Listed ? true : false = true;

type Async<T> = { [K in keyof T]: T[K] extends (...a: infer A) => infer R ? (...a: A) => Promise<R> : never };

export type Book = Async<BookMethods> & {
  /** Ends the worker and opens the book anew; what is asked meanwhile waits. @throws AppError book.*, store.* */
  reopen(): Promise<void>;
  /** Waits for running calls, then ends the worker. */
  close(): Promise<void>;
};
