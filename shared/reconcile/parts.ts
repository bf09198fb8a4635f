/** What a bill is paid with, by its columns of the monthly summary; cash last, because it is what is left for the cash account. */
export const PAYMENT_PARTS = [
  'coupon_amount',
  'flexipurchase_coupon_amount',
  'stored_value_card_amount',
  'credit_amount',
  'debt_amount',
  'cash_amount',
] as const;

/** Bill types that give back or correct (contract bss.json, bill_type). */
export const CORRECTING = ['4', '9', '16', '20', '24', '100', '101', '102'] as const;
