/** What a person wants to be told of an account. `owner` is the account's id; low_e8 is in 10^-8 of its currency. */
export const ordersBook = /* sql */ `
CREATE TABLE watch (
  owner TEXT PRIMARY KEY,
  resource_days INTEGER NOT NULL CHECK (resource_days BETWEEN 1 AND 365),
  benefit_days INTEGER NOT NULL CHECK (benefit_days BETWEEN 1 AND 365),
  low_e8 INTEGER,
  changed_at TEXT NOT NULL
) STRICT;
`;
