/** Tickets: list, details, messages, unread marks, log, relations, and what a new one is chosen from. */
export const tickets = /* sql */ `
CREATE TABLE ticket (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  status TEXT,
  description TEXT,
  category TEXT,
  product TEXT,
  problem TEXT,
  case_type TEXT,
  region TEXT,
  customer_id TEXT,
  root_cause TEXT,
  resolution TEXT,
  create_time TEXT,
  confirmed_time TEXT,
  labels TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_seq ON ticket (pull_id, seq);
CREATE INDEX ticket_by_id ON ticket (pull_id, ticket_id);
CREATE INDEX ticket_created ON ticket (pull_id, create_time);

CREATE TABLE ticket_detail (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  severity TEXT,
  source TEXT,
  judgement TEXT,
  resolve_time INTEGER,
  satisfaction TEXT,
  area_code TEXT,
  remind_mobile TEXT,
  remind_mail TEXT,
  remind_time TEXT,
  cc_email TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_detail_seq ON ticket_detail (pull_id, seq);

CREATE TABLE ticket_message (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  message_id TEXT,
  author TEXT,
  replier TEXT,
  replier_name TEXT,
  content TEXT,
  create_time TEXT,
  is_first INTEGER,
  files TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_message_seq ON ticket_message (pull_id, seq);

CREATE TABLE ticket_unread (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  status TEXT,
  unread INTEGER,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_unread_seq ON ticket_unread (pull_id, seq);

CREATE TABLE ticket_log (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  log_id TEXT,
  ticket_id TEXT,
  operate_type TEXT,
  operator_type TEXT,
  operator_name TEXT,
  operation TEXT,
  operated_at TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_log_seq ON ticket_log (pull_id, seq);
CREATE INDEX ticket_log_by_id ON ticket_log (pull_id, log_id);

CREATE TABLE ticket_relation (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  related_id TEXT,
  description TEXT,
  user_name TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_relation_seq ON ticket_relation (pull_id, seq);

CREATE TABLE ticket_product (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  category_id TEXT,
  category TEXT,
  product_id TEXT,
  product TEXT,
  about TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_product_seq ON ticket_product (pull_id, seq);

CREATE TABLE ticket_region (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  region_id TEXT,
  region TEXT,
  site TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_region_seq ON ticket_region (pull_id, seq);

CREATE TABLE ticket_label (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  label_id TEXT,
  name TEXT,
  color TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_label_seq ON ticket_label (pull_id, seq);
CREATE INDEX ticket_label_by_id ON ticket_label (pull_id, label_id);

CREATE TABLE ticket_dimension (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  dimension_id TEXT,
  name TEXT,
  about TEXT,
  most INTEGER,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX ticket_dimension_seq ON ticket_dimension (pull_id, seq);
`;
