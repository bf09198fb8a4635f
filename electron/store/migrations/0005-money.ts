/** What goes in and out of an account, coupons, cards, percentile bandwidth. */
export const money = /* sql */ `
CREATE TABLE account_change (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  account_change_id TEXT,
  trade_time TEXT,
  trade_id TEXT,
  trade_detail_type TEXT,
  revenue_expense_type TEXT,
  change_amount INTEGER,
  balance_after_change INTEGER,
  bill_cycle TEXT,
  payment_channel_id TEXT,
  cloud_service_type_name TEXT,
  resource_type_name TEXT,
  account_name TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX account_change_seq ON account_change (pull_id, seq);
CREATE INDEX account_change_sort ON account_change (pull_id, trade_time);
CREATE INDEX account_change_key ON account_change (pull_id, account_change_id);

CREATE TABLE credit_change (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  account_change_id TEXT,
  trade_time TEXT,
  trade_id TEXT,
  trade_detail_type TEXT,
  revenue_expense_type TEXT,
  change_amount INTEGER,
  balance_after_change INTEGER,
  bill_cycle TEXT,
  payment_channel_id TEXT,
  cloud_service_type_name TEXT,
  resource_type_name TEXT,
  account_name TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX credit_change_seq ON credit_change (pull_id, seq);
CREATE INDEX credit_change_sort ON credit_change (pull_id, trade_time);
CREATE INDEX credit_change_key ON credit_change (pull_id, account_change_id);

CREATE TABLE coupon (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  coupon_id TEXT,
  coupon_code TEXT,
  coupon_type TEXT,
  status TEXT,
  face_value INTEGER,
  balance INTEGER,
  plan_name TEXT,
  plan_desc TEXT,
  valid_time TEXT,
  expire_time TEXT,
  order_id TEXT,
  coupon_version TEXT,
  is_frozen TEXT,
  source_id TEXT,
  use_limits TEXT,
  create_time TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX coupon_seq ON coupon (pull_id, seq);
CREATE INDEX coupon_sort ON coupon (pull_id, expire_time);
CREATE INDEX coupon_key ON coupon (pull_id, coupon_id);

CREATE TABLE coupon_change (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  coupon_id TEXT,
  trade_time TEXT,
  trade_id TEXT,
  trade_detail_type TEXT,
  revenue_expense_type TEXT,
  change_amount INTEGER,
  balance_after_change INTEGER,
  bill_cycle TEXT,
  cloud_service_type_name TEXT,
  resource_type_name TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX coupon_change_seq ON coupon_change (pull_id, seq);
CREATE INDEX coupon_change_sort ON coupon_change (pull_id, trade_time);

CREATE TABLE stored_card (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  card_id TEXT,
  card_name TEXT,
  status TEXT,
  face_value TEXT,
  balance TEXT,
  effective_time TEXT,
  expire_time TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX stored_card_seq ON stored_card (pull_id, seq);
CREATE INDEX stored_card_sort ON stored_card (pull_id, expire_time);
CREATE INDEX stored_card_key ON stored_card (pull_id, card_id);

CREATE TABLE used_card (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  card_id TEXT,
  card_name TEXT,
  status TEXT,
  face_value TEXT,
  balance TEXT,
  effective_time TEXT,
  expire_time TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX used_card_seq ON used_card (pull_id, seq);
CREATE INDEX used_card_sort ON used_card (pull_id, expire_time);
CREATE INDEX used_card_key ON used_card (pull_id, card_id);

CREATE TABLE peak_bandwidth (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  actual_days TEXT,
  band_width TEXT,
  monthly_guaranteed_band_width TEXT,
  monthly_peak_band_width TEXT,
  band_width_measure_id TEXT,
  bill_cycle TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX peak_bandwidth_seq ON peak_bandwidth (pull_id, seq);
CREATE INDEX peak_bandwidth_sort ON peak_bandwidth (pull_id, resource_id);

CREATE TABLE peak_cdn (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  actual_days TEXT,
  band_width TEXT,
  monthly_guaranteed_band_width TEXT,
  monthly_peak_band_width TEXT,
  band_width_measure_id TEXT,
  bill_cycle TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX peak_cdn_seq ON peak_cdn (pull_id, seq);
CREATE INDEX peak_cdn_sort ON peak_cdn (pull_id, resource_id);
`;
