/** Invoices, and how much an account is granted to spend: lists of the International site. */
export const invoices = /* sql */ `
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  request_id TEXT,
  apply_time TEXT,
  invoice_no TEXT,
  invoice_title TEXT,
  invoice_amount TEXT,
  invoice_state TEXT,
  invoice_class TEXT,
  invoice_method TEXT,
  trade_type TEXT,
  request_mode TEXT,
  bill_cycle TEXT,
  cancel_reason TEXT,
  tax_list TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX invoice_seq ON invoice (pull_id, seq);
CREATE INDEX invoice_sort ON invoice (pull_id, apply_time);
CREATE INDEX invoice_key ON invoice (pull_id, request_id);

CREATE TABLE expenditure_quota (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  granting_amount INTEGER,
  granting_amount_used INTEGER,
  percentage_granting_amount_used TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX expenditure_quota_seq ON expenditure_quota (pull_id, seq);
CREATE INDEX expenditure_quota_sort ON expenditure_quota (pull_id, currency);
`;
