/** What a person keeps about bills and costs. Amounts are INTEGER 10^-8 currency units; JSON where only the app's own types are in it. */
export const billsBook = /* sql */ `
CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount_e8 INTEGER NOT NULL CHECK (amount_e8 > 0),
  -- JSON: percent, rising.
  thresholds TEXT NOT NULL,
  -- JSON: ids of accounts of the app.
  account_ids TEXT NOT NULL,
  -- JSON: filters by dimension.
  scope TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

-- What was told, so that it is told once.
CREATE TABLE budget_alert (
  budget_id TEXT NOT NULL REFERENCES budget (id) ON DELETE CASCADE,
  cycle TEXT NOT NULL,
  percent INTEGER NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (budget_id, cycle, percent)
) STRICT, WITHOUT ROWID;

-- Rules of cost centres. A change is a new version; none is changed or deleted.
CREATE TABLE allocation_rules (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  rules TEXT NOT NULL
) STRICT;
CREATE TRIGGER allocation_rules_no_update BEFORE UPDATE ON allocation_rules
BEGIN SELECT RAISE(ABORT, 'versions of rules are not changed'); END;
CREATE TRIGGER allocation_rules_no_delete BEFORE DELETE ON allocation_rules
BEGIN SELECT RAISE(ABORT, 'versions of rules are not deleted'); END;

-- Units of to_currency for one of from_currency, exact decimal text.
CREATE TABLE exchange_rate (
  cycle TEXT NOT NULL,
  from_currency TEXT NOT NULL,
  to_currency TEXT NOT NULL,
  rate TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (cycle, from_currency, to_currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  name TEXT NOT NULL,
  -- JSON of the view's own state.
  state TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_view_area ON saved_view (area, name);
`;
