/**
 * Partitions beyond whole lists and months (which month one lies in, which member, which state of its parent it was pulled
 * for), and the other granularities of bills.
 */
export const bills = /* sql */ `
-- The GMT+8 month a partition lies in; null where there is none.
ALTER TABLE pull ADD COLUMN cycle TEXT;
UPDATE pull SET cycle = partition_key WHERE dataset IN ('monthlySummary', 'resourceRecords');
-- Of a month that is pulled member by member: whose part this is. Null where all are pulled jointly.
ALTER TABLE pull ADD COLUMN member TEXT;
-- Of a part that belongs to a row of another dataset: the state of that row, and what was passed on from it (JSON).
ALTER TABLE pull ADD COLUMN version TEXT;
ALTER TABLE pull ADD COLUMN parent TEXT;
CREATE INDEX pull_cycle ON pull (account_id, dataset, cycle);

-- What views show of a partition: the complete pull, or the growing one while there is no complete one. A month is shown
-- either as it was pulled jointly or as its members' parts, never both.
DROP VIEW shown_pull;
CREATE VIEW shown_pull AS
  SELECT p.* FROM pull p
  WHERE (p.state = 'complete' OR NOT EXISTS (
    SELECT 1 FROM pull c
    WHERE c.account_id = p.account_id AND c.dataset = p.dataset
      AND c.partition_key = p.partition_key AND c.state = 'complete'
  )) AND (p.member IS NULL OR NOT EXISTS (
    SELECT 1 FROM pull j
    WHERE j.account_id = p.account_id AND j.dataset = p.dataset
      AND j.partition_key = p.cycle AND j.state = 'complete'
  )) AND (p.member IS NOT NULL OR p.state = 'complete' OR p.cycle IS NULL OR NOT EXISTS (
    SELECT 1 FROM pull m
    WHERE m.account_id = p.account_id AND m.dataset = p.dataset
      AND m.cycle = p.cycle AND m.member IS NOT NULL AND m.state = 'complete'
  ));

CREATE TABLE fee_record (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  record_id TEXT,
  bill_cycle TEXT,
  bill_type TEXT,
  status TEXT,
  provider_type TEXT,
  charging_mode TEXT,
  customer_id TEXT,
  account_name TEXT,
  region_code TEXT,
  region_name TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  trade_id TEXT,
  trade_time TEXT,
  consume_time TEXT,
  official_amount INTEGER,
  official_discount_amount INTEGER,
  erase_amount INTEGER,
  consume_amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_value_card_amount INTEGER,
  bonus_amount INTEGER,
  debt_amount INTEGER,
  writeoff_amount INTEGER,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX fee_record_seq ON fee_record (pull_id, seq);
CREATE INDEX fee_record_sort ON fee_record (pull_id, trade_time);
CREATE INDEX fee_record_key ON fee_record (pull_id, record_id);

CREATE TABLE amortised_cost (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  shared_month TEXT,
  bill_cycle TEXT,
  bill_type TEXT,
  charging_mode TEXT,
  customer_id TEXT,
  region_code TEXT,
  region_name TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  resource_id TEXT,
  resource_name TEXT,
  resource_tag TEXT,
  product_spec_desc TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  order_id TEXT,
  period_type TEXT,
  effective_time TEXT,
  expire_time TEXT,
  usage_type TEXT,
  usage TEXT,
  usage_measure_id TEXT,
  free_resource_usage TEXT,
  free_resource_measure_id TEXT,
  ri_usage TEXT,
  ri_usage_measure_id TEXT,
  consume_amount INTEGER,
  past_months_amortized_amount INTEGER,
  current_month_amortized_amount INTEGER,
  future_months_amortized_amount INTEGER,
  amortized_cash_amount INTEGER,
  amortized_credit_amount INTEGER,
  amortized_coupon_amount INTEGER,
  amortized_flexipurchase_coupon_amount INTEGER,
  amortized_stored_value_card_amount INTEGER,
  amortized_bonus_amount INTEGER,
  sub_service_type_code TEXT,
  sub_service_type_name TEXT,
  sub_resource_type_code TEXT,
  sub_resource_type_name TEXT,
  sub_resource_id TEXT,
  sub_resource_name TEXT,
  effective_tag_pairs TEXT,
  cost_unit_pairs TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX amortised_cost_seq ON amortised_cost (pull_id, seq);
CREATE INDEX amortised_cost_sort ON amortised_cost (pull_id, current_month_amortized_amount);

CREATE TABLE cost (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  bill_date TEXT,
  service_type_code TEXT,
  region_code TEXT,
  enterprise_project_id TEXT,
  amount INTEGER,
  official_amount INTEGER,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX cost_seq ON cost (pull_id, seq);
CREATE INDEX cost_sort ON cost (pull_id, amount);

CREATE TABLE resource_detail (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  record_id TEXT,
  cycle TEXT,
  bill_date TEXT,
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
  trade_id TEXT,
  order_id TEXT,
  period_type TEXT,
  period_num TEXT,
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
CREATE UNIQUE INDEX resource_detail_seq ON resource_detail (pull_id, seq);
CREATE INDEX resource_detail_sort ON resource_detail (pull_id, amount);

`;
