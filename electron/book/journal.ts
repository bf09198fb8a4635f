/** Writing the journal: plans with their locks, changes of state, and what a run that ended left behind. */
import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import type { EntryState, StateDetail } from '@shared/model/action';
import { appendRow, stateOf } from './rows';
import type { BookMethods, BookPlan, LostEntry, PlannedEntry } from './types';

/** The body of a planned row. The first entry of a batch holds the confirmation for all. */
export type PlannedBody = { planned: PlannedEntry; confirmation: BookPlan['confirmation'] | null };

export function planActions(db: Database, { confirmation, entries, asOfSeq, at }: BookPlan): void {
  db.transaction(() => {
    for (const entry of entries)
      for (const subject of entry.step.subjects) refuse(db, entry, subject, asOfSeq);
    entries.forEach((entry, i) => write(db, entry, i === 0 ? confirmation : null, at));
  }).immediate();
}

/** @throws AppError action.locked, action.stale */
function refuse(db: Database, { owner, account }: PlannedEntry, subject: string, asOfSeq: number): void {
  // While its cloud account was not known the account's own id stood for it.
  const locked = db
    .prepare<[string, string, string]>('SELECT 1 FROM action_lock WHERE owner IN (?, ?) AND subject = ?')
    .get(owner, account.id, subject);
  if (locked) throw new AppError('action.locked', { subject });
  const touched = db
    .prepare<[string, string, string, number]>(
      `SELECT 1 FROM journal_subject s JOIN journal j ON j.entry = s.entry
       WHERE s.owner IN (?, ?) AND s.subject = ? AND j.seq > ? LIMIT 1`,
    )
    .get(owner, account.id, subject, asOfSeq);
  if (touched) throw new AppError('action.stale', { subject });
}

function write(
  db: Database,
  planned: PlannedEntry,
  confirmation: PlannedBody['confirmation'],
  at: string,
): void {
  const { entry, batch, owner, account, action, names, step } = planned;
  const body: PlannedBody = { planned, confirmation };
  const seq = appendRow(db, { entry, state: 'planned', at, body });
  const words = [
    account.name,
    account.domainName,
    account.domainId,
    action,
    step.operation,
    ...names,
    ...step.subjects,
  ];
  db.prepare(
    `INSERT INTO journal_head (entry, batch, seq, owner, account_id, action, planned_at, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(entry, batch, seq, owner, account.id, action, at, words.join('\n'));
  for (const subject of new Set(step.subjects)) {
    db.prepare('INSERT INTO journal_subject (owner, subject, entry) VALUES (?, ?, ?)').run(
      owner,
      subject,
      entry,
    );
    db.prepare('INSERT INTO action_lock (owner, subject, entry) VALUES (?, ?, ?)').run(owner, subject, entry);
  }
}

export function markEntry(
  db: Database,
  { entry, state, at, detail }: { entry: string; state: EntryState; at: string; detail: StateDetail },
): void {
  db.transaction(() => {
    appendRow(db, { entry, state, at, body: detail });
    if (state === 'done' || state === 'failed')
      db.prepare('DELETE FROM action_lock WHERE entry = ?').run(entry);
  }).immediate();
}

/** Only one run has the book open: what is planned or sent when it is opened belongs to a run that ended. */
export function recoverEntries(
  db: Database,
  { at, entries }: { at: string; entries?: string[] },
): { notSent: number; unknown: number } {
  const open = db
    .prepare<[], { entry: string }>('SELECT DISTINCT entry FROM action_lock ORDER BY entry')
    .all()
    .filter(({ entry }) => !entries || entries.includes(entry))
    .map(({ entry }) => ({ entry, state: stateOf(db, entry)?.state }));
  const notSent = open.filter(({ state }) => state === 'planned');
  const unknown = open.filter(({ state }) => state === 'sent');
  for (const { entry } of notSent)
    markEntry(db, { entry, state: 'failed', at, detail: { reason: { key: 'actions:reason.neverSent' } } });
  for (const { entry } of unknown)
    markEntry(db, { entry, state: 'unknown', at, detail: { reason: { key: 'actions:reason.ended' } } });
  return { notSent: notSent.length, unknown: unknown.length };
}

export function lostEntries(db: Database): LostEntry[] {
  const rows = db
    .prepare<[], { body: string; sentAt: string }>(
      `SELECT p.body AS body, s.at AS sentAt
       FROM (SELECT DISTINCT entry FROM action_lock) l
       JOIN journal_head h ON h.entry = l.entry
       JOIN journal p ON p.seq = h.seq
       JOIN journal s ON s.entry = l.entry AND s.state = 'sent'
       WHERE (SELECT state FROM journal WHERE entry = l.entry ORDER BY seq DESC LIMIT 1) = 'unknown'
       ORDER BY h.seq`,
    )
    .all();
  return rows.map(({ body, sentAt }) => ({ entry: (JSON.parse(body) as PlannedBody).planned, sentAt }));
}

export function lockedSubjects(db: Database): ReturnType<BookMethods['lockedSubjects']> {
  return db
    .prepare<[], { owner: string; accountId: string; subject: string; entry: string; state: EntryState }>(
      `SELECT l.owner AS owner, h.account_id AS accountId, l.subject AS subject, l.entry AS entry,
         (SELECT state FROM journal WHERE entry = l.entry ORDER BY seq DESC LIMIT 1) AS state
       FROM action_lock l JOIN journal_head h ON h.entry = l.entry ORDER BY h.seq, l.subject`,
    )
    .all();
}
