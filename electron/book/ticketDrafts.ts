import type { Database } from 'better-sqlite3';
import { draftDataSchema, type Draft } from '@shared/model/ticketForm';

type Stored = { draft_id: string; account_id: string; ticket_id: string; data: string; changed_at: string };

/** Newest first. What an older version of the app has kept is read as far as it is understood. */
export function ticketDrafts(db: Database, { accountId }: { accountId: string }): Draft[] {
  const rows = db
    .prepare('SELECT * FROM ticket_draft WHERE account_id = ? ORDER BY changed_at DESC, draft_id')
    .all(accountId) as Stored[];
  return rows.flatMap((r) => {
    const data = draftDataSchema.safeParse(JSON.parse(r.data));
    return data.success
      ? [
          {
            draftId: r.draft_id,
            accountId: r.account_id,
            ticketId: r.ticket_id,
            data: data.data,
            changedAt: r.changed_at,
          },
        ]
      : [];
  });
}

export function saveTicketDraft(db: Database, draft: Draft): void {
  db.prepare(
    `INSERT INTO ticket_draft (draft_id, account_id, ticket_id, data, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (draft_id) DO UPDATE SET data = excluded.data, changed_at = excluded.changed_at`,
  ).run(draft.draftId, draft.accountId, draft.ticketId, JSON.stringify(draft.data), draft.changedAt);
}

export function dropTicketDraft(db: Database, { draftId }: { draftId: string }): void {
  db.prepare('DELETE FROM ticket_draft WHERE draft_id = ?').run(draftId);
}

/** An account that is removed takes what was begun in it along. */
export function dropTicketDrafts(db: Database, { accountId }: { accountId: string }): void {
  db.prepare('DELETE FROM ticket_draft WHERE account_id = ?').run(accountId);
}
