/** What pulls keep beside their rows: a fingerprint, which months were put together from members, which closed months changed. */
export const sync = /* sql */ `
-- Sum of the hashes of all rows, whatever their order: two pulls of one partition that agree in it hold the same.
ALTER TABLE pull ADD COLUMN fingerprint TEXT;
-- 1: all of this month is in its members' parts, this line only says that they are complete.
ALTER TABLE pull ADD COLUMN split INTEGER NOT NULL DEFAULT 0;

DROP VIEW shown_pull;
CREATE VIEW shown_pull AS
  SELECT p.* FROM pull p
  WHERE p.split = 0 AND (p.state = 'complete' OR NOT EXISTS (
    SELECT 1 FROM pull c
    WHERE c.account_id = p.account_id AND c.dataset = p.dataset
      AND c.partition_key = p.partition_key AND c.state = 'complete' AND c.split = 0
  )) AND (p.member IS NULL OR NOT EXISTS (
    SELECT 1 FROM pull j
    WHERE j.account_id = p.account_id AND j.dataset = p.dataset
      AND j.partition_key = p.cycle AND j.state = 'complete' AND j.split = 0
  )) AND (p.member IS NOT NULL OR p.state = 'complete' OR p.cycle IS NULL OR NOT EXISTS (
    SELECT 1 FROM pull m
    WHERE m.account_id = p.account_id AND m.dataset = p.dataset
      AND m.cycle = p.cycle AND m.member IS NOT NULL AND m.state = 'complete'
  ));

-- A closed month that was pulled again and was not what it had been. Shown until the person has seen it.
CREATE TABLE month_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL REFERENCES account (id),
  dataset TEXT NOT NULL,
  partition_key TEXT NOT NULL,
  noticed_at TEXT NOT NULL,
  former_pulled_at TEXT NOT NULL,
  former_rows INTEGER NOT NULL,
  now_rows INTEGER NOT NULL,
  -- Exact sums of the dataset's amount in 10^-8 units, and their currency; null where it has none.
  former_amount_e8 TEXT,
  now_amount_e8 TEXT,
  currency TEXT,
  seen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX month_change_account ON month_change (account_id, seen);
`;
