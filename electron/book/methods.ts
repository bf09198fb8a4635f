import type { Database } from 'better-sqlite3';
import {
  budgets,
  noteAlerts,
  rates,
  removeBudget,
  removeRate,
  removeView,
  ruleVersions,
  rulesInForce,
  savedViews,
  saveBudget,
  saveRates,
  saveRules,
  saveView,
} from './finance';
import { memberWatches, noteMemberAlerts, saveMemberWatch } from './memberWatch';
import { copyOut, takeIn } from './move';
import { readOnlyAccounts, setReadOnly } from './guards';
import { lockedSubjects, lostEntries, markEntry, planActions, recoverEntries } from './journal';
import { batchEntries, journalCounts, journalEntry, journalPage, wasDone } from './journalRead';
import { journalSeq } from './rows';
import { dropTicketDraft, dropTicketDrafts, saveTicketDraft, ticketDrafts } from './ticketDrafts';
import { addSignature, frozenMonth, signaturesOf, signedPulls } from './signatures';
import type { BookMethods } from './types';
import { verifyJournal } from './verify';
import { noteWatchAlerts, saveWatch, watches } from './watch';

export function bookMethods(db: Database): BookMethods {
  return {
    journalSeq: () => journalSeq(db),
    planActions: (plan) => planActions(db, plan),
    markEntry: (input) => markEntry(db, input),
    recoverEntries: (input) => recoverEntries(db, input),
    lostEntries: () => lostEntries(db),
    lockedSubjects: () => lockedSubjects(db),
    wasDone: (input) => wasDone(db, input),
    journalPage: (input) => journalPage(db, input),
    journalEntry: (input) => journalEntry(db, input),
    batchEntries: (input) => batchEntries(db, input),
    journalCounts: () => journalCounts(db),
    verifyJournal: () => verifyJournal(db),
    readOnlyAccounts: () => readOnlyAccounts(db),
    setReadOnly: (input) => setReadOnly(db, input),
    budgets: () => budgets(db),
    saveBudget: (input) => saveBudget(db, input),
    removeBudget: (input) => removeBudget(db, input),
    noteAlerts: (input) => noteAlerts(db, input),
    ruleVersions: () => ruleVersions(db),
    rulesInForce: () => rulesInForce(db),
    saveRules: (input) => saveRules(db, input),
    rates: () => rates(db),
    saveRates: (input) => saveRates(db, input),
    removeRate: (input) => removeRate(db, input),
    savedViews: (input) => savedViews(db, input),
    saveView: (input) => saveView(db, input),
    removeView: (input) => removeView(db, input),
    ticketDrafts: (input) => ticketDrafts(db, input),
    saveTicketDraft: (draft) => saveTicketDraft(db, draft),
    dropTicketDraft: (input) => dropTicketDraft(db, input),
    dropTicketDrafts: (input) => dropTicketDrafts(db, input),
    addSignature: (input) => addSignature(db, input),
    signaturesOf: (input) => signaturesOf(db, input),
    frozenMonth: (input) => frozenMonth(db, input),
    signedPulls: (input) => signedPulls(db, input),
    watches: () => watches(db),
    saveWatch: (input) => saveWatch(db, input),
    noteWatchAlerts: (input) => noteWatchAlerts(db, input),
    memberWatches: (input) => memberWatches(db, input),
    saveMemberWatch: (input) => saveMemberWatch(db, input),
    noteMemberAlerts: (input) => noteMemberAlerts(db, input),
    copyOut: () => copyOut(db),
    takeIn: (input) => takeIn(db, input.bytes, input.renamed, new Date(input.now)),
  };
}
