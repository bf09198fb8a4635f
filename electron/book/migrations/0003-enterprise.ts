/** What a master wants to be told of its members. `owner` is the account's id in the app; *_e8 is 10^-8 of its currency. */
export const enterpriseBook = /* sql */ `
CREATE TABLE member_watch (
  owner TEXT NOT NULL,
  member_id TEXT NOT NULL,
  low_e8 INTEGER,
  unusual INTEGER NOT NULL CHECK (unusual IN (0, 1)),
  least_e8 INTEGER NOT NULL CHECK (least_e8 >= 0),
  changed_at TEXT NOT NULL,
  PRIMARY KEY (owner, member_id)
) STRICT, WITHOUT ROWID;

-- What was told, so that it is told once.
CREATE TABLE member_alert (
  owner TEXT NOT NULL,
  member_id TEXT NOT NULL,
  alert TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (owner, member_id, alert)
) STRICT, WITHOUT ROWID;
`;
