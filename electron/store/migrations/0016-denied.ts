/** Lists that a key was not let into, so that a month without them can say why, offline and after a restart too. */
export const denied = /* sql */ `
CREATE TABLE denied (
  account_id TEXT NOT NULL REFERENCES account (id),
  dataset TEXT NOT NULL,
  -- Actions that were missing, as the cloud names them; empty where it does not.
  actions TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (account_id, dataset)
) STRICT, WITHOUT ROWID;
`;
