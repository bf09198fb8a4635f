/**
 * Texts that the rows of one resource repeat month by month are kept once, in a table of their own; the old name is a view over
 * both, so that whoever reads need not know. They are found by words there, and complete months have their sums beside them.
 */
export const once = /* sql */ `
-- 1: the sums of this pull are in its dataset's table of sums.
ALTER TABLE pull ADD COLUMN summed INTEGER NOT NULL DEFAULT 0;

-- resource_record: what the rows of one resource repeat is kept once.
CREATE TABLE resource_record_once (
  id INTEGER PRIMARY KEY,
  -- Of all columns below; null for rows from before this table.
  hash BLOB,
  bill_type TEXT,
  charge_mode TEXT,
  customer_id TEXT,
  account_name TEXT,
  region TEXT,
  region_name TEXT,
  cloud_service_type TEXT,
  cloud_service_type_name TEXT,
  resource_type TEXT,
  resource_type_name TEXT,
  resource_id TEXT,
  resource_name TEXT,
  resource_tag TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  product_id TEXT,
  product_name TEXT,
  product_spec_desc TEXT,
  sku_code TEXT,
  spec_size TEXT,
  spec_size_measure_id TEXT,
  period_type TEXT,
  period_num TEXT,
  usage_type TEXT,
  usage_measure_id TEXT,
  free_resource_measure_id TEXT,
  ri_usage_measure_id TEXT,
  unit_price TEXT,
  unit TEXT,
  sub_service_type_code TEXT,
  sub_service_type_name TEXT,
  sub_resource_type_code TEXT,
  sub_resource_type_name TEXT,
  sub_resource_id TEXT,
  sub_resource_name TEXT
) STRICT;
CREATE TABLE resource_record_row (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  once_id INTEGER NOT NULL REFERENCES resource_record_once (id),
  currency TEXT,
  record_id TEXT,
  bill_date TEXT,
  effective_time TEXT,
  expire_time TEXT,
  consume_time TEXT,
  trade_id TEXT,
  trade_time TEXT,
  order_id TEXT,
  relative_order_id TEXT,
  usage TEXT,
  free_resource_usage TEXT,
  ri_usage TEXT,
  official_amount INTEGER,
  discount_amount INTEGER,
  amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  bonus_amount INTEGER,
  debt_amount INTEGER,
  adjustment_amount INTEGER,
  formula TEXT,
  extra TEXT
) STRICT;
INSERT INTO resource_record_once (bill_type, charge_mode, customer_id, account_name, region, region_name, cloud_service_type, cloud_service_type_name, resource_type, resource_type_name, resource_id, resource_name, resource_tag, enterprise_project_id, enterprise_project_name, product_id, product_name, product_spec_desc, sku_code, spec_size, spec_size_measure_id, period_type, period_num, usage_type, usage_measure_id, free_resource_measure_id, ri_usage_measure_id, unit_price, unit, sub_service_type_code, sub_service_type_name, sub_resource_type_code, sub_resource_type_name, sub_resource_id, sub_resource_name) SELECT DISTINCT bill_type, charge_mode, customer_id, account_name, region, region_name, cloud_service_type, cloud_service_type_name, resource_type, resource_type_name, resource_id, resource_name, resource_tag, enterprise_project_id, enterprise_project_name, product_id, product_name, product_spec_desc, sku_code, spec_size, spec_size_measure_id, period_type, period_num, usage_type, usage_measure_id, free_resource_measure_id, ri_usage_measure_id, unit_price, unit, sub_service_type_code, sub_service_type_name, sub_resource_type_code, sub_resource_type_name, sub_resource_id, sub_resource_name FROM resource_record;
CREATE INDEX resource_record_moving ON resource_record_once (resource_id, product_spec_desc, bill_type);
INSERT INTO resource_record_row (id, pull_id, seq, once_id, currency, record_id, bill_date, effective_time, expire_time, consume_time, trade_id, trade_time, order_id, relative_order_id, usage, free_resource_usage, ri_usage, official_amount, discount_amount, amount, cash_amount, credit_amount, coupon_amount, flexipurchase_coupon_amount, stored_card_amount, bonus_amount, debt_amount, adjustment_amount, formula, extra)
  SELECT t.id, t.pull_id, t.seq, o.id, t.currency, t.record_id, t.bill_date, t.effective_time, t.expire_time, t.consume_time, t.trade_id, t.trade_time, t.order_id, t.relative_order_id, t.usage, t.free_resource_usage, t.ri_usage, t.official_amount, t.discount_amount, t.amount, t.cash_amount, t.credit_amount, t.coupon_amount, t.flexipurchase_coupon_amount, t.stored_card_amount, t.bonus_amount, t.debt_amount, t.adjustment_amount, t.formula, t.extra
  FROM resource_record t JOIN resource_record_once o ON o.bill_type IS t.bill_type AND o.charge_mode IS t.charge_mode AND o.customer_id IS t.customer_id AND o.account_name IS t.account_name AND o.region IS t.region AND o.region_name IS t.region_name AND o.cloud_service_type IS t.cloud_service_type AND o.cloud_service_type_name IS t.cloud_service_type_name AND o.resource_type IS t.resource_type AND o.resource_type_name IS t.resource_type_name AND o.resource_id IS t.resource_id AND o.resource_name IS t.resource_name AND o.resource_tag IS t.resource_tag AND o.enterprise_project_id IS t.enterprise_project_id AND o.enterprise_project_name IS t.enterprise_project_name AND o.product_id IS t.product_id AND o.product_name IS t.product_name AND o.product_spec_desc IS t.product_spec_desc AND o.sku_code IS t.sku_code AND o.spec_size IS t.spec_size AND o.spec_size_measure_id IS t.spec_size_measure_id AND o.period_type IS t.period_type AND o.period_num IS t.period_num AND o.usage_type IS t.usage_type AND o.usage_measure_id IS t.usage_measure_id AND o.free_resource_measure_id IS t.free_resource_measure_id AND o.ri_usage_measure_id IS t.ri_usage_measure_id AND o.unit_price IS t.unit_price AND o.unit IS t.unit AND o.sub_service_type_code IS t.sub_service_type_code AND o.sub_service_type_name IS t.sub_service_type_name AND o.sub_resource_type_code IS t.sub_resource_type_code AND o.sub_resource_type_name IS t.sub_resource_type_name AND o.sub_resource_id IS t.sub_resource_id AND o.sub_resource_name IS t.sub_resource_name;
DROP INDEX resource_record_moving;
DROP TABLE resource_record;
CREATE VIEW resource_record AS
  SELECT r.id, r.pull_id, r.seq, r.currency, r.record_id, r.bill_date, o.bill_type, o.charge_mode, o.customer_id, o.account_name, o.region, o.region_name, o.cloud_service_type, o.cloud_service_type_name, o.resource_type, o.resource_type_name, o.resource_id, o.resource_name, o.resource_tag, o.enterprise_project_id, o.enterprise_project_name, o.product_id, o.product_name, o.product_spec_desc, o.sku_code, o.spec_size, o.spec_size_measure_id, r.effective_time, r.expire_time, r.consume_time, r.trade_id, r.trade_time, r.order_id, r.relative_order_id, o.period_type, o.period_num, o.usage_type, r.usage, o.usage_measure_id, r.free_resource_usage, o.free_resource_measure_id, r.ri_usage, o.ri_usage_measure_id, o.unit_price, o.unit, r.official_amount, r.discount_amount, r.amount, r.cash_amount, r.credit_amount, r.coupon_amount, r.flexipurchase_coupon_amount, r.stored_card_amount, r.bonus_amount, r.debt_amount, r.adjustment_amount, r.formula, o.sub_service_type_code, o.sub_service_type_name, o.sub_resource_type_code, o.sub_resource_type_name, o.sub_resource_id, o.sub_resource_name, r.extra
  FROM resource_record_row r LEFT JOIN resource_record_once o ON o.id = r.once_id;
CREATE UNIQUE INDEX resource_record_once_hash ON resource_record_once (hash);
CREATE INDEX resource_record_amount ON resource_record_row (pull_id, amount);
CREATE INDEX resource_record_date ON resource_record_row (pull_id, bill_date);
CREATE INDEX resource_record_of ON resource_record_row (once_id);
CREATE INDEX resource_record_trade ON resource_record_row (trade_id);
CREATE INDEX resource_record_order ON resource_record_row (order_id);
CREATE VIRTUAL TABLE resource_record_find USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');
INSERT INTO resource_record_find (rowid, words)
  SELECT id, concat_ws(char(10), resource_id, resource_name, resource_tag, cloud_service_type_name, resource_type_name, product_name, product_spec_desc, sku_code, enterprise_project_name, region_name) FROM resource_record_once;
-- Sums of a complete month by what it is mostly grouped by.
CREATE TABLE resource_record_sum (
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  currency TEXT,
  bill_type TEXT,
  charge_mode TEXT,
  customer_id TEXT,
  account_name TEXT,
  region TEXT,
  region_name TEXT,
  cloud_service_type TEXT,
  cloud_service_type_name TEXT,
  resource_type TEXT,
  resource_type_name TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  resource_tag TEXT,
  n INTEGER NOT NULL,
  official_amount INTEGER,
  discount_amount INTEGER,
  amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  bonus_amount INTEGER,
  debt_amount INTEGER,
  adjustment_amount INTEGER
) STRICT;
CREATE INDEX resource_record_sum_pull ON resource_record_sum (pull_id);

-- resource_detail: what the rows of one resource repeat is kept once.
CREATE TABLE resource_detail_once (
  id INTEGER PRIMARY KEY,
  -- Of all columns below; null for rows from before this table.
  hash BLOB,
  cycle TEXT,
  bill_type TEXT,
  charge_mode TEXT,
  customer_id TEXT,
  payer_account_id TEXT,
  account_name TEXT,
  region TEXT,
  region_name TEXT,
  cloud_service_type TEXT,
  cloud_service_type_name TEXT,
  resource_type TEXT,
  resource_type_name TEXT,
  resource_id TEXT,
  resource_name TEXT,
  resource_tag TEXT,
  root_resource_id TEXT,
  parent_resource_id TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  product_spec_desc TEXT,
  sku_code TEXT,
  sub_service_type_code TEXT,
  sub_service_type_name TEXT,
  sub_resource_type_code TEXT,
  sub_resource_type_name TEXT,
  sub_resource_id TEXT,
  sub_resource_name TEXT,
  period_type TEXT,
  period_num TEXT
) STRICT;
CREATE TABLE resource_detail_row (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  once_id INTEGER NOT NULL REFERENCES resource_detail_once (id),
  currency TEXT,
  record_id TEXT,
  bill_date TEXT,
  trade_id TEXT,
  order_id TEXT,
  effective_time TEXT,
  expire_time TEXT,
  consume_time TEXT,
  official_amount INTEGER,
  discount_amount INTEGER,
  amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  bonus_amount INTEGER,
  debt_amount INTEGER,
  adjustment_amount INTEGER,
  extra TEXT
) STRICT;
INSERT INTO resource_detail_once (cycle, bill_type, charge_mode, customer_id, payer_account_id, account_name, region, region_name, cloud_service_type, cloud_service_type_name, resource_type, resource_type_name, resource_id, resource_name, resource_tag, root_resource_id, parent_resource_id, enterprise_project_id, enterprise_project_name, product_spec_desc, sku_code, sub_service_type_code, sub_service_type_name, sub_resource_type_code, sub_resource_type_name, sub_resource_id, sub_resource_name, period_type, period_num) SELECT DISTINCT cycle, bill_type, charge_mode, customer_id, payer_account_id, account_name, region, region_name, cloud_service_type, cloud_service_type_name, resource_type, resource_type_name, resource_id, resource_name, resource_tag, root_resource_id, parent_resource_id, enterprise_project_id, enterprise_project_name, product_spec_desc, sku_code, sub_service_type_code, sub_service_type_name, sub_resource_type_code, sub_resource_type_name, sub_resource_id, sub_resource_name, period_type, period_num FROM resource_detail;
CREATE INDEX resource_detail_moving ON resource_detail_once (resource_id, product_spec_desc, bill_type);
INSERT INTO resource_detail_row (id, pull_id, seq, once_id, currency, record_id, bill_date, trade_id, order_id, effective_time, expire_time, consume_time, official_amount, discount_amount, amount, cash_amount, credit_amount, coupon_amount, flexipurchase_coupon_amount, stored_card_amount, bonus_amount, debt_amount, adjustment_amount, extra)
  SELECT t.id, t.pull_id, t.seq, o.id, t.currency, t.record_id, t.bill_date, t.trade_id, t.order_id, t.effective_time, t.expire_time, t.consume_time, t.official_amount, t.discount_amount, t.amount, t.cash_amount, t.credit_amount, t.coupon_amount, t.flexipurchase_coupon_amount, t.stored_card_amount, t.bonus_amount, t.debt_amount, t.adjustment_amount, t.extra
  FROM resource_detail t JOIN resource_detail_once o ON o.cycle IS t.cycle AND o.bill_type IS t.bill_type AND o.charge_mode IS t.charge_mode AND o.customer_id IS t.customer_id AND o.payer_account_id IS t.payer_account_id AND o.account_name IS t.account_name AND o.region IS t.region AND o.region_name IS t.region_name AND o.cloud_service_type IS t.cloud_service_type AND o.cloud_service_type_name IS t.cloud_service_type_name AND o.resource_type IS t.resource_type AND o.resource_type_name IS t.resource_type_name AND o.resource_id IS t.resource_id AND o.resource_name IS t.resource_name AND o.resource_tag IS t.resource_tag AND o.root_resource_id IS t.root_resource_id AND o.parent_resource_id IS t.parent_resource_id AND o.enterprise_project_id IS t.enterprise_project_id AND o.enterprise_project_name IS t.enterprise_project_name AND o.product_spec_desc IS t.product_spec_desc AND o.sku_code IS t.sku_code AND o.sub_service_type_code IS t.sub_service_type_code AND o.sub_service_type_name IS t.sub_service_type_name AND o.sub_resource_type_code IS t.sub_resource_type_code AND o.sub_resource_type_name IS t.sub_resource_type_name AND o.sub_resource_id IS t.sub_resource_id AND o.sub_resource_name IS t.sub_resource_name AND o.period_type IS t.period_type AND o.period_num IS t.period_num;
DROP INDEX resource_detail_moving;
DROP TABLE resource_detail;
CREATE VIEW resource_detail AS
  SELECT r.id, r.pull_id, r.seq, r.currency, r.record_id, o.cycle, r.bill_date, o.bill_type, o.charge_mode, o.customer_id, o.payer_account_id, o.account_name, o.region, o.region_name, o.cloud_service_type, o.cloud_service_type_name, o.resource_type, o.resource_type_name, o.resource_id, o.resource_name, o.resource_tag, o.root_resource_id, o.parent_resource_id, o.enterprise_project_id, o.enterprise_project_name, o.product_spec_desc, o.sku_code, o.sub_service_type_code, o.sub_service_type_name, o.sub_resource_type_code, o.sub_resource_type_name, o.sub_resource_id, o.sub_resource_name, r.trade_id, r.order_id, o.period_type, o.period_num, r.effective_time, r.expire_time, r.consume_time, r.official_amount, r.discount_amount, r.amount, r.cash_amount, r.credit_amount, r.coupon_amount, r.flexipurchase_coupon_amount, r.stored_card_amount, r.bonus_amount, r.debt_amount, r.adjustment_amount, r.extra
  FROM resource_detail_row r LEFT JOIN resource_detail_once o ON o.id = r.once_id;
CREATE UNIQUE INDEX resource_detail_once_hash ON resource_detail_once (hash);
CREATE INDEX resource_detail_amount ON resource_detail_row (pull_id, amount);
CREATE INDEX resource_detail_date ON resource_detail_row (pull_id, bill_date);
CREATE INDEX resource_detail_of ON resource_detail_row (once_id);
CREATE INDEX resource_detail_trade ON resource_detail_row (trade_id);
CREATE INDEX resource_detail_order ON resource_detail_row (order_id);
CREATE VIRTUAL TABLE resource_detail_find USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');
INSERT INTO resource_detail_find (rowid, words)
  SELECT id, concat_ws(char(10), resource_id, resource_name, resource_tag, cloud_service_type_name, resource_type_name, product_spec_desc, sku_code, enterprise_project_name, region_name) FROM resource_detail_once;
-- Sums of a complete month by what it is mostly grouped by.
CREATE TABLE resource_detail_sum (
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  currency TEXT,
  bill_type TEXT,
  charge_mode TEXT,
  customer_id TEXT,
  account_name TEXT,
  region TEXT,
  region_name TEXT,
  cloud_service_type TEXT,
  cloud_service_type_name TEXT,
  resource_type TEXT,
  resource_type_name TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  resource_tag TEXT,
  n INTEGER NOT NULL,
  official_amount INTEGER,
  discount_amount INTEGER,
  amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  bonus_amount INTEGER,
  debt_amount INTEGER,
  adjustment_amount INTEGER
) STRICT;
CREATE INDEX resource_detail_sum_pull ON resource_detail_sum (pull_id);
`;
