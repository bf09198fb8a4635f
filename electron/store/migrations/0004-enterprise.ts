/** Enterprises: units, members, what members have, coupons that can be moved, enterprise projects. */
export const enterprise = /* sql */ `
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  root_id TEXT,
  root_name TEXT,
  child_nodes TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX organisation_seq ON organisation (pull_id, seq);
CREATE INDEX organisation_sort ON organisation (pull_id, root_name);

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  member_id TEXT,
  name TEXT,
  display_name TEXT,
  status TEXT,
  org_id TEXT,
  org_name TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX member_seq ON member (pull_id, seq);
CREATE INDEX member_sort ON member (pull_id, display_name);
CREATE INDEX member_key ON member (pull_id, member_id);

CREATE TABLE member_cash (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  member_id TEXT,
  avail_retrieve_amount INTEGER,
  amount INTEGER,
  credit_amount INTEGER,
  expire_time TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX member_cash_seq ON member_cash (pull_id, seq);
CREATE INDEX member_cash_sort ON member_cash (pull_id, member_id);

CREATE TABLE member_credit (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  member_id TEXT,
  avail_retrieve_amount INTEGER,
  amount INTEGER,
  credit_amount INTEGER,
  expire_time TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX member_credit_seq ON member_credit (pull_id, seq);
CREATE INDEX member_credit_sort ON member_credit (pull_id, member_id);

CREATE TABLE transfer_coupon (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  coupon_id TEXT,
  plan_name TEXT,
  balance INTEGER,
  effective_time TEXT,
  expire_time TEXT,
  use_limits TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX transfer_coupon_seq ON transfer_coupon (pull_id, seq);
CREATE INDEX transfer_coupon_sort ON transfer_coupon (pull_id, expire_time);
CREATE INDEX transfer_coupon_key ON transfer_coupon (pull_id, coupon_id);

CREATE TABLE member_coupon (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  coupon_id TEXT,
  plan_name TEXT,
  balance INTEGER,
  effective_time TEXT,
  expire_time TEXT,
  use_limits TEXT,
  sub_coupon_id TEXT,
  member_id TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX member_coupon_seq ON member_coupon (pull_id, seq);
CREATE INDEX member_coupon_sort ON member_coupon (pull_id, expire_time);
CREATE INDEX member_coupon_key ON member_coupon (pull_id, sub_coupon_id);

CREATE TABLE enterprise_project (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  project_id TEXT,
  name TEXT,
  description TEXT,
  status TEXT,
  type TEXT,
  created_at TEXT,
  updated_at TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX enterprise_project_seq ON enterprise_project (pull_id, seq);
CREATE INDEX enterprise_project_sort ON enterprise_project (pull_id, created_at);
CREATE INDEX enterprise_project_key ON enterprise_project (pull_id, project_id);
`;
