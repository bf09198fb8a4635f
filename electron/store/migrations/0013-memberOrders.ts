/** Items of orders a master pays for its members. */
export const memberOrders = /* sql */ `
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
CREATE UNIQUE INDEX member_order_item_seq ON member_order_item (pull_id, seq);
CREATE INDEX member_order_item_sort ON member_order_item (pull_id, order_line_item_id);

`;
