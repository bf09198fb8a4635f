/**
 * The journal of everything that is written to the cloud, and what guards it. Rows are only ever added; a change of state
 * is a new row, and each row carries the hash of the one before it.
 */
export const journal = /* sql */ `
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  entry TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'done', 'failed', 'unknown')),
  at TEXT NOT NULL,
  -- JSON. Of a planned row: all there is to say about the entry. Of the others: what that change says.
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entry ON journal (entry, seq);

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is not changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is not shortened'); END;

-- A state follows from the one before it; nothing follows on done or failed.
CREATE TRIGGER journal_order BEFORE INSERT ON journal
WHEN NOT EXISTS (
  SELECT 1 FROM (
    SELECT coalesce((SELECT state FROM journal WHERE entry = NEW.entry ORDER BY seq DESC LIMIT 1), 'none') AS was
  )
  WHERE (was = 'none' AND NEW.state = 'planned')
     OR (was = 'planned' AND NEW.state IN ('sent', 'failed'))
     OR (was = 'sent' AND NEW.state IN ('done', 'failed', 'unknown'))
     OR (was = 'unknown' AND NEW.state IN ('done', 'failed'))
)
BEGIN SELECT RAISE(ABORT, 'no such change of state'); END;

-- What a view asks of an entry without reading JSON. Written with the planned row, never changed.
CREATE TABLE journal_head (
  entry TEXT PRIMARY KEY,
  batch TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  -- The cloud account acted on: outlives the account's entry in this app.
  owner TEXT NOT NULL,
  account_id TEXT NOT NULL,
  action TEXT NOT NULL,
  planned_at TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX journal_head_batch ON journal_head (batch, seq);
CREATE INDEX journal_head_seq ON journal_head (seq);
CREATE TRIGGER journal_head_no_update BEFORE UPDATE ON journal_head
BEGIN SELECT RAISE(ABORT, 'the journal is not changed'); END;
CREATE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head
BEGIN SELECT RAISE(ABORT, 'the journal is not shortened'); END;

-- Every subject an entry acts on: says when it was last touched.
CREATE TABLE journal_subject (
  owner TEXT NOT NULL,
  subject TEXT NOT NULL,
  entry TEXT NOT NULL REFERENCES journal_head (entry),
  PRIMARY KEY (owner, subject, entry)
) STRICT, WITHOUT ROWID;

-- What is being acted on and must not be acted on again: at most one entry per subject, whoever asks.
CREATE TABLE action_lock (
  owner TEXT NOT NULL,
  subject TEXT NOT NULL,
  entry TEXT NOT NULL REFERENCES journal_head (entry),
  PRIMARY KEY (owner, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_lock_entry ON action_lock (entry);
CREATE TRIGGER action_lock_held BEFORE DELETE ON action_lock
WHEN (SELECT state FROM journal WHERE entry = OLD.entry ORDER BY seq DESC LIMIT 1) NOT IN ('done', 'failed')
BEGIN SELECT RAISE(ABORT, 'the outcome is not known yet'); END;

-- Accounts in which nothing is to be changed.
CREATE TABLE account_guard (
  account_id TEXT PRIMARY KEY,
  read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
  changed_at TEXT NOT NULL
) STRICT;
`;
