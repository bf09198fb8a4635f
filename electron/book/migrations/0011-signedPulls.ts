/** What the pulls of a signed month held, so that an unchanged month is known without reading it again. */
export const signedPulls = /* sql */ `
-- Fingerprints of the pulls behind the month (electron/query/reconcile/snapshot.ts); null for signatures from before.
ALTER TABLE signature ADD COLUMN pulls TEXT;
`;
