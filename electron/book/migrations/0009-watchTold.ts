/** What a person was told of an account: what runs out by its id and day, a balance below the line with that line. */
export const watchTold = /* sql */ `
CREATE TABLE watch_told (
  owner TEXT NOT NULL,
  alert TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (owner, alert)
) STRICT, WITHOUT ROWID;
`;
