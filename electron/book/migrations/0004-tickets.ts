/** Tickets and answers a person has begun. There is no column for what is confidential. */
export const tickets = /* sql */ `
CREATE TABLE ticket_draft (
  draft_id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  -- The ticket it answers; '' for a new one.
  ticket_id TEXT NOT NULL,
  -- JSON: shared/model/ticketForm.ts, draftDataSchema.
  data TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_draft_account ON ticket_draft (account_id, changed_at);
`;
