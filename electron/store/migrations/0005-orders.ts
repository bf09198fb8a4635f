/** Orders, yearly/monthly resources and packages; with them the money of an account (0005-money.ts). */
import { money } from './0005-money';

export const orders = /* sql */ `
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
CREATE UNIQUE INDEX customer_order_seq ON customer_order (pull_id, seq);
CREATE INDEX customer_order_sort ON customer_order (pull_id, create_time);
CREATE INDEX customer_order_key ON customer_order (pull_id, order_id);

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
CREATE UNIQUE INDEX member_order_seq ON member_order (pull_id, seq);
CREATE INDEX member_order_sort ON member_order (pull_id, create_time);
CREATE INDEX member_order_key ON member_order (pull_id, order_id);

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
CREATE UNIQUE INDEX order_item_seq ON order_item (pull_id, seq);
CREATE INDEX order_item_sort ON order_item (pull_id, order_line_item_id);

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
CREATE UNIQUE INDEX refund_item_seq ON refund_item (pull_id, seq);
CREATE INDEX refund_item_sort ON refund_item (pull_id, refund_id);

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
CREATE UNIQUE INDEX order_coupon_seq ON order_coupon (pull_id, seq);
CREATE INDEX order_coupon_sort ON order_coupon (pull_id, expire_time);
CREATE INDEX order_coupon_key ON order_coupon (pull_id, coupon_id);

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
CREATE UNIQUE INDEX order_discount_seq ON order_discount (pull_id, seq);
CREATE INDEX order_discount_sort ON order_discount (pull_id, discount_id);

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
CREATE UNIQUE INDEX period_resource_seq ON period_resource (pull_id, seq);
CREATE INDEX period_resource_sort ON period_resource (pull_id, expire_time);
CREATE INDEX period_resource_key ON period_resource (pull_id, instance_id);

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
CREATE UNIQUE INDEX resource_package_seq ON resource_package (pull_id, seq);
CREATE INDEX resource_package_sort ON resource_package (pull_id, expire_time);
CREATE INDEX resource_package_key ON resource_package (pull_id, free_resource_id);

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
CREATE UNIQUE INDEX package_usage_seq ON package_usage (pull_id, seq);
CREATE INDEX package_usage_sort ON package_usage (pull_id, free_resource_id);

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
CREATE UNIQUE INDEX package_record_seq ON package_record (pull_id, seq);
CREATE INDEX package_record_sort ON package_record (pull_id, deduct_time);

${money}`;
