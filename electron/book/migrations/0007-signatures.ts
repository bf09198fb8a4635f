/** Signatures under closed months. A signature is only ever added: what was signed stays what it was. */
export const signatures = /* sql */ `
CREATE TABLE signature (
  id INTEGER PRIMARY KEY,
  -- The cloud account: outlives the account's entry in this app.
  owner TEXT NOT NULL,
  cycle TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('prepared', 'reviewed')),
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  settled TEXT NOT NULL,
  -- JSON of the records' ids, amounts and services, deflated.
  records BLOB NOT NULL,
  UNIQUE (owner, cycle, role, fingerprint)
) STRICT;
CREATE INDEX signature_month ON signature (owner, cycle, id);
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is not changed'); END;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is not removed'); END;
`;
