CREATE INDEX account_change_key ON account_change (pull_id, account_change_id);

CREATE UNIQUE INDEX account_change_seq ON account_change (pull_id, seq);

CREATE INDEX account_change_sort ON account_change (pull_id, trade_time);

CREATE UNIQUE INDEX amortised_cost_seq ON amortised_cost (pull_id, seq);

CREATE INDEX amortised_cost_sort ON amortised_cost (pull_id, current_month_amortized_amount);

CREATE UNIQUE INDEX balance_seq ON balance (pull_id, seq);

CREATE UNIQUE INDEX catalogue_conversion_seq ON catalogue_conversion (pull_id, seq);

CREATE INDEX catalogue_conversion_sort ON catalogue_conversion (pull_id, unit);

CREATE UNIQUE INDEX catalogue_region_seq ON catalogue_region (pull_id, seq);

CREATE INDEX catalogue_region_sort ON catalogue_region (pull_id, code);

CREATE UNIQUE INDEX catalogue_resource_type_seq ON catalogue_resource_type (pull_id, seq);

CREATE INDEX catalogue_resource_type_sort ON catalogue_resource_type (pull_id, code);

CREATE UNIQUE INDEX catalogue_service_resource_seq ON catalogue_service_resource (pull_id, seq);

CREATE INDEX catalogue_service_resource_sort ON catalogue_service_resource (pull_id, code);

CREATE UNIQUE INDEX catalogue_service_type_seq ON catalogue_service_type (pull_id, seq);

CREATE INDEX catalogue_service_type_sort ON catalogue_service_type (pull_id, code);

CREATE UNIQUE INDEX catalogue_unit_seq ON catalogue_unit (pull_id, seq);

CREATE INDEX catalogue_unit_sort ON catalogue_unit (pull_id, code);

CREATE UNIQUE INDEX catalogue_usage_type_seq ON catalogue_usage_type (pull_id, seq);

CREATE INDEX catalogue_usage_type_sort ON catalogue_usage_type (pull_id, code);

CREATE UNIQUE INDEX cost_seq ON cost (pull_id, seq);

CREATE INDEX cost_sort ON cost (pull_id, amount);

CREATE UNIQUE INDEX coupon_change_seq ON coupon_change (pull_id, seq);

CREATE INDEX coupon_change_sort ON coupon_change (pull_id, trade_time);

CREATE INDEX coupon_key ON coupon (pull_id, coupon_id);

CREATE UNIQUE INDEX coupon_seq ON coupon (pull_id, seq);

CREATE INDEX coupon_sort ON coupon (pull_id, expire_time);

CREATE INDEX credit_change_key ON credit_change (pull_id, account_change_id);

CREATE UNIQUE INDEX credit_change_seq ON credit_change (pull_id, seq);

CREATE INDEX credit_change_sort ON credit_change (pull_id, trade_time);

CREATE INDEX customer_order_key ON customer_order (pull_id, order_id);

CREATE UNIQUE INDEX customer_order_seq ON customer_order (pull_id, seq);

CREATE INDEX customer_order_sort ON customer_order (pull_id, create_time);

CREATE INDEX enterprise_project_key ON enterprise_project (pull_id, project_id);

CREATE UNIQUE INDEX enterprise_project_seq ON enterprise_project (pull_id, seq);

CREATE INDEX enterprise_project_sort ON enterprise_project (pull_id, created_at);

CREATE UNIQUE INDEX expenditure_quota_seq ON expenditure_quota (pull_id, seq);

CREATE INDEX expenditure_quota_sort ON expenditure_quota (pull_id, currency);

CREATE INDEX fee_record_key ON fee_record (pull_id, record_id);

CREATE UNIQUE INDEX fee_record_seq ON fee_record (pull_id, seq);

CREATE INDEX fee_record_sort ON fee_record (pull_id, trade_time);

CREATE INDEX invoice_key ON invoice (pull_id, request_id);

CREATE UNIQUE INDEX invoice_seq ON invoice (pull_id, seq);

CREATE INDEX invoice_sort ON invoice (pull_id, apply_time);

CREATE UNIQUE INDEX member_cash_seq ON member_cash (pull_id, seq);

CREATE INDEX member_cash_sort ON member_cash (pull_id, member_id);

CREATE INDEX member_coupon_key ON member_coupon (pull_id, sub_coupon_id);

CREATE UNIQUE INDEX member_coupon_seq ON member_coupon (pull_id, seq);

CREATE INDEX member_coupon_sort ON member_coupon (pull_id, expire_time);

CREATE UNIQUE INDEX member_credit_seq ON member_credit (pull_id, seq);

CREATE INDEX member_credit_sort ON member_credit (pull_id, member_id);

CREATE INDEX member_key ON member (pull_id, member_id);

CREATE UNIQUE INDEX member_order_item_seq ON member_order_item (pull_id, seq);

CREATE INDEX member_order_item_sort ON member_order_item (pull_id, order_line_item_id);

CREATE INDEX member_order_key ON member_order (pull_id, order_id);

CREATE UNIQUE INDEX member_order_seq ON member_order (pull_id, seq);

CREATE INDEX member_order_sort ON member_order (pull_id, create_time);

CREATE UNIQUE INDEX member_seq ON member (pull_id, seq);

CREATE INDEX member_sort ON member (pull_id, display_name);

CREATE INDEX month_change_account ON month_change (account_id, seen);

CREATE INDEX monthly_summary_amount ON monthly_summary (pull_id, consume_amount);

CREATE UNIQUE INDEX monthly_summary_seq ON monthly_summary (pull_id, seq);

CREATE INDEX order_coupon_key ON order_coupon (pull_id, coupon_id);

CREATE UNIQUE INDEX order_coupon_seq ON order_coupon (pull_id, seq);

CREATE INDEX order_coupon_sort ON order_coupon (pull_id, expire_time);

CREATE UNIQUE INDEX order_discount_seq ON order_discount (pull_id, seq);

CREATE INDEX order_discount_sort ON order_discount (pull_id, discount_id);

CREATE UNIQUE INDEX order_item_seq ON order_item (pull_id, seq);

CREATE INDEX order_item_sort ON order_item (pull_id, order_line_item_id);

CREATE UNIQUE INDEX organisation_seq ON organisation (pull_id, seq);

CREATE INDEX organisation_sort ON organisation (pull_id, root_name);

CREATE UNIQUE INDEX package_record_seq ON package_record (pull_id, seq);

CREATE INDEX package_record_sort ON package_record (pull_id, deduct_time);

CREATE UNIQUE INDEX package_usage_seq ON package_usage (pull_id, seq);

CREATE INDEX package_usage_sort ON package_usage (pull_id, free_resource_id);

CREATE UNIQUE INDEX peak_bandwidth_sample_seq ON peak_bandwidth_sample (pull_id, seq);

CREATE INDEX peak_bandwidth_sample_sort ON peak_bandwidth_sample (pull_id, stat_time);

CREATE UNIQUE INDEX peak_bandwidth_seq ON peak_bandwidth (pull_id, seq);

CREATE INDEX peak_bandwidth_sort ON peak_bandwidth (pull_id, resource_id);

CREATE UNIQUE INDEX peak_cdn_sample_seq ON peak_cdn_sample (pull_id, seq);

CREATE INDEX peak_cdn_sample_sort ON peak_cdn_sample (pull_id, stat_time);

CREATE UNIQUE INDEX peak_cdn_seq ON peak_cdn (pull_id, seq);

CREATE INDEX peak_cdn_sort ON peak_cdn (pull_id, resource_id);

CREATE INDEX period_resource_key ON period_resource (pull_id, instance_id);

CREATE UNIQUE INDEX period_resource_seq ON period_resource (pull_id, seq);

CREATE INDEX period_resource_sort ON period_resource (pull_id, expire_time);

CREATE INDEX pull_cycle ON pull (account_id, dataset, cycle);

CREATE UNIQUE INDEX pull_partition ON pull (account_id, dataset, partition_key, state);

CREATE UNIQUE INDEX pull_sum_of ON pull_sum (pull_id, name);

CREATE UNIQUE INDEX refund_item_seq ON refund_item (pull_id, seq);

CREATE INDEX refund_item_sort ON refund_item (pull_id, refund_id);

CREATE INDEX resource_detail_amount ON resource_detail_row (pull_id, amount);

CREATE INDEX resource_detail_date ON resource_detail_row (pull_id, bill_date);

CREATE INDEX resource_detail_of ON resource_detail_row (once_id);

CREATE UNIQUE INDEX resource_detail_once_hash ON resource_detail_once (hash);

CREATE INDEX resource_detail_order ON resource_detail_row (order_id) WHERE order_id IS NOT NULL;

CREATE INDEX resource_detail_trade ON resource_detail_row (trade_id);

CREATE INDEX resource_package_key ON resource_package (pull_id, free_resource_id);

CREATE UNIQUE INDEX resource_package_seq ON resource_package (pull_id, seq);

CREATE INDEX resource_package_sort ON resource_package (pull_id, expire_time);

CREATE INDEX resource_record_amount ON resource_record_row (pull_id, amount);

CREATE INDEX resource_record_date ON resource_record_row (pull_id, bill_date);

CREATE INDEX resource_record_of ON resource_record_row (once_id);

CREATE UNIQUE INDEX resource_record_once_hash ON resource_record_once (hash);

CREATE INDEX resource_record_order ON resource_record_row (order_id) WHERE order_id IS NOT NULL;

CREATE INDEX resource_record_trade ON resource_record_row (trade_id);

CREATE INDEX stored_card_key ON stored_card (pull_id, card_id);

CREATE UNIQUE INDEX stored_card_seq ON stored_card (pull_id, seq);

CREATE INDEX stored_card_sort ON stored_card (pull_id, expire_time);

CREATE INDEX ticket_by_id ON ticket (pull_id, ticket_id);

CREATE INDEX ticket_created ON ticket (pull_id, create_time);

CREATE UNIQUE INDEX ticket_detail_seq ON ticket_detail (pull_id, seq);

CREATE UNIQUE INDEX ticket_dimension_seq ON ticket_dimension (pull_id, seq);

CREATE INDEX ticket_label_by_id ON ticket_label (pull_id, label_id);

CREATE UNIQUE INDEX ticket_label_seq ON ticket_label (pull_id, seq);

CREATE INDEX ticket_log_by_id ON ticket_log (pull_id, log_id);

CREATE UNIQUE INDEX ticket_log_seq ON ticket_log (pull_id, seq);

CREATE UNIQUE INDEX ticket_message_seq ON ticket_message (pull_id, seq);

CREATE UNIQUE INDEX ticket_product_seq ON ticket_product (pull_id, seq);

CREATE UNIQUE INDEX ticket_region_seq ON ticket_region (pull_id, seq);

CREATE UNIQUE INDEX ticket_relation_seq ON ticket_relation (pull_id, seq);

CREATE UNIQUE INDEX ticket_seq ON ticket (pull_id, seq);

CREATE UNIQUE INDEX ticket_unread_seq ON ticket_unread (pull_id, seq);

CREATE INDEX transfer_coupon_key ON transfer_coupon (pull_id, coupon_id);

CREATE UNIQUE INDEX transfer_coupon_seq ON transfer_coupon (pull_id, seq);

CREATE INDEX transfer_coupon_sort ON transfer_coupon (pull_id, expire_time);

CREATE INDEX used_card_key ON used_card (pull_id, card_id);

CREATE UNIQUE INDEX used_card_seq ON used_card (pull_id, seq);

CREATE INDEX used_card_sort ON used_card (pull_id, expire_time);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  site TEXT NOT NULL,
  endpoints TEXT,
  key_kind TEXT NOT NULL,
  keep TEXT NOT NULL,
  demo INTEGER NOT NULL,
  color INTEGER NOT NULL,
  currency TEXT NOT NULL,
  domain_id TEXT NOT NULL,
  domain_name TEXT NOT NULL,
  settlement INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE balance (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  account_id TEXT,
  account_type TEXT,
  amount INTEGER,
  designated_amount INTEGER,
  credit_amount INTEGER,
  debt_amount INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_conversion (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  unit TEXT,
  of_unit TEXT,
  ratio TEXT,
  kind INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_region (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  zh TEXT,
  en TEXT,
  kind TEXT,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_resource_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  about TEXT,
  language TEXT,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_service_resource (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  service_type_code TEXT,
  code TEXT,
  name TEXT,
  about TEXT,
  owner TEXT,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_service_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  abbreviation TEXT,
  language TEXT,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_unit (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  abbreviation TEXT,
  kind INTEGER,
  language TEXT,
  extra TEXT
) STRICT;

CREATE TABLE catalogue_usage_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  resource_type_code TEXT,
  service_type_code TEXT,
  language TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE customer_order (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  customer_id TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  source_type TEXT,
  status TEXT,
  order_type TEXT,
  amount_after_discount INTEGER,
  official_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  discounts TEXT,
  create_time TEXT,
  payment_time TEXT,
  contract_id TEXT,
  enterprise_projects TEXT,
  extra TEXT
) STRICT;

CREATE TABLE denied (
  account_id TEXT NOT NULL REFERENCES account (id),
  dataset TEXT NOT NULL,
  -- Actions that were missing, as the cloud names them; empty where it does not.
  actions TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (account_id, dataset)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE member_order (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  customer_id TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  source_type TEXT,
  status TEXT,
  order_type TEXT,
  amount_after_discount INTEGER,
  official_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_card_amount INTEGER,
  discounts TEXT,
  create_time TEXT,
  payment_time TEXT,
  contract_id TEXT,
  enterprise_projects TEXT,
  extra TEXT
) STRICT;

CREATE TABLE member_order_item (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  order_line_item_id TEXT,
  user_name TEXT,
  pending_payment_end_time TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  product_id TEXT,
  product_spec_desc TEXT,
  category_code TEXT,
  period_type TEXT,
  period_num INTEGER,
  effective_time TEXT,
  expire_time TEXT,
  subscription_num INTEGER,
  amount_after_discount INTEGER,
  official_amount INTEGER,
  discounts TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE monthly_summary (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  bill_cycle TEXT,
  bill_type TEXT,
  customer_id TEXT,
  account_name TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  charging_mode TEXT,
  official_amount INTEGER,
  official_discount_amount INTEGER,
  truncated_amount INTEGER,
  consume_amount INTEGER,
  cash_amount INTEGER,
  credit_amount INTEGER,
  coupon_amount INTEGER,
  flexipurchase_coupon_amount INTEGER,
  stored_value_card_amount INTEGER,
  debt_amount INTEGER,
  writeoff_amount INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE once_sweep (id INTEGER PRIMARY KEY CHECK (id = 1), times INTEGER NOT NULL) STRICT;

CREATE TABLE order_coupon (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  coupon_id TEXT,
  coupon_type TEXT,
  status TEXT,
  face_value INTEGER,
  balance INTEGER,
  plan_name TEXT,
  effective_time TEXT,
  expire_time TEXT,
  use_limits TEXT,
  extra TEXT
) STRICT;

CREATE TABLE order_discount (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  order_id TEXT,
  discount_id TEXT,
  discount_value TEXT,
  discount_type TEXT,
  orders TEXT,
  extra TEXT
) STRICT;

CREATE TABLE order_item (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  order_line_item_id TEXT,
  user_name TEXT,
  pending_payment_end_time TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  product_id TEXT,
  product_spec_desc TEXT,
  category_code TEXT,
  period_type TEXT,
  period_num INTEGER,
  effective_time TEXT,
  expire_time TEXT,
  subscription_num INTEGER,
  amount_after_discount INTEGER,
  official_amount INTEGER,
  discounts TEXT,
  extra TEXT
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  root_id TEXT,
  root_name TEXT,
  child_nodes TEXT,
  extra TEXT
) STRICT;

CREATE TABLE package_record (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  deduct_time TEXT,
  free_resource_id TEXT,
  product_name TEXT,
  resource_id TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  usage_type_code TEXT,
  available_amount TEXT,
  remaining_amount TEXT,
  used_amount TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;

CREATE TABLE package_usage (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  free_resource_id TEXT,
  free_resource_type_name TEXT,
  usage_type_name TEXT,
  quota_reuse_cycle TEXT,
  quota_reuse_cycle_type TEXT,
  start_time TEXT,
  end_time TEXT,
  amount TEXT,
  original_amount TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE peak_bandwidth_sample (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  bill_cycle TEXT,
  stat_time TEXT,
  guaranteed_band_width TEXT,
  usage TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE peak_cdn_sample (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  bill_cycle TEXT,
  stat_time TEXT,
  guaranteed_band_width TEXT,
  usage TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;

CREATE TABLE period_resource (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  instance_id TEXT,
  resource_id TEXT,
  resource_name TEXT,
  parent_resource_id TEXT,
  is_main_resource TEXT,
  status TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  resource_spec_code TEXT,
  product_id TEXT,
  product_spec_desc TEXT,
  region_code TEXT,
  project_id TEXT,
  effective_time TEXT,
  expire_time TEXT,
  expire_policy TEXT,
  spec_size TEXT,
  spec_size_measure_id TEXT,
  update_time TEXT,
  enterprise_project_id TEXT,
  enterprise_project_name TEXT,
  extra TEXT
) STRICT;

CREATE TABLE pull (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL REFERENCES account (id),
  dataset TEXT NOT NULL,
  partition_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'complete')),
  final INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  next_offset INTEGER NOT NULL DEFAULT 0,
  row_count INTEGER NOT NULL DEFAULT 0,
  total INTEGER,
  -- Exact sum of the dataset's amount in 10^-8 units, as text because a sum may pass 64 bits.
  amount_e8 TEXT NOT NULL DEFAULT '0',
  -- What the first page held beside the rows, and the last request id, for support.
  envelope TEXT,
  request_id TEXT
, cycle TEXT, member TEXT, version TEXT, parent TEXT, fingerprint TEXT, split INTEGER NOT NULL DEFAULT 0, summed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE pull_sum (
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE refund_item (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  currency TEXT,
  order_id TEXT,
  refund_id TEXT,
  amount INTEGER,
  customer_id TEXT,
  resource_type_code TEXT,
  resource_type_name TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  region_code TEXT,
  base_order_id TEXT,
  extra TEXT
) STRICT;

CREATE VIRTUAL TABLE resource_detail_find USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');

CREATE TABLE 'resource_detail_find_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'resource_detail_find_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'resource_detail_find_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'resource_detail_find_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE resource_package (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  order_instance_id TEXT,
  order_id TEXT,
  product_id TEXT,
  product_name TEXT,
  status TEXT,
  service_type_code TEXT,
  service_type_name TEXT,
  region_code TEXT,
  enterprise_project_id TEXT,
  enterprise_project_scope TEXT,
  effective_time TEXT,
  expire_time TEXT,
  source_type TEXT,
  quota_reuse_mode TEXT,
  free_resource_id TEXT,
  usage_type_name TEXT,
  amount TEXT,
  original_amount TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;

CREATE VIRTUAL TABLE resource_record_find USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');

CREATE TABLE 'resource_record_find_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'resource_record_find_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'resource_record_find_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'resource_record_find_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE schema_step (version INTEGER PRIMARY KEY) STRICT;

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

CREATE TABLE ticket_label (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  label_id TEXT,
  name TEXT,
  color TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE ticket_region (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  region_id TEXT,
  region TEXT,
  site TEXT,
  extra TEXT
) STRICT;

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

CREATE TABLE ticket_unread (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  ticket_id TEXT,
  status TEXT,
  unread INTEGER,
  extra TEXT
) STRICT;

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

CREATE VIEW resource_detail AS
  SELECT r.id, r.pull_id, r.seq, r.currency, r.record_id, o.cycle, r.bill_date, o.bill_type, o.charge_mode, o.customer_id, o.payer_account_id, o.account_name, o.region, o.region_name, o.cloud_service_type, o.cloud_service_type_name, o.resource_type, o.resource_type_name, o.resource_id, o.resource_name, o.resource_tag, o.root_resource_id, o.parent_resource_id, o.enterprise_project_id, o.enterprise_project_name, o.product_spec_desc, o.sku_code, o.sub_service_type_code, o.sub_service_type_name, o.sub_resource_type_code, o.sub_resource_type_name, o.sub_resource_id, o.sub_resource_name, r.trade_id, r.order_id, o.period_type, o.period_num, r.effective_time, r.expire_time, r.consume_time, r.official_amount, r.discount_amount, r.amount, r.cash_amount, r.credit_amount, r.coupon_amount, r.flexipurchase_coupon_amount, r.stored_card_amount, r.bonus_amount, r.debt_amount, r.adjustment_amount, r.extra
  FROM resource_detail_row r LEFT JOIN resource_detail_once o ON o.id = r.once_id;

CREATE VIEW resource_record AS
  SELECT r.id, r.pull_id, r.seq, r.currency, r.record_id, r.bill_date, o.bill_type, o.charge_mode, o.customer_id, o.account_name, o.region, o.region_name, o.cloud_service_type, o.cloud_service_type_name, o.resource_type, o.resource_type_name, o.resource_id, o.resource_name, o.resource_tag, o.enterprise_project_id, o.enterprise_project_name, o.product_id, o.product_name, o.product_spec_desc, o.sku_code, o.spec_size, o.spec_size_measure_id, r.effective_time, r.expire_time, r.consume_time, r.trade_id, r.trade_time, r.order_id, r.relative_order_id, o.period_type, o.period_num, o.usage_type, r.usage, o.usage_measure_id, r.free_resource_usage, o.free_resource_measure_id, r.ri_usage, o.ri_usage_measure_id, o.unit_price, o.unit, r.official_amount, r.discount_amount, r.amount, r.cash_amount, r.credit_amount, r.coupon_amount, r.flexipurchase_coupon_amount, r.stored_card_amount, r.bonus_amount, r.debt_amount, r.adjustment_amount, r.formula, o.sub_service_type_code, o.sub_service_type_name, o.sub_resource_type_code, o.sub_resource_type_name, o.sub_resource_id, o.sub_resource_name, r.extra
  FROM resource_record_row r LEFT JOIN resource_record_once o ON o.id = r.once_id;

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
