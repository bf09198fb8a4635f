import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import type { MonthSnapshot, Signature } from '@shared/model/reconcile';

/** `owner`: id of the cloud account. */
export type SignInput = Omit<Signature, 'accountId'> & { owner: string } & Pick<
    MonthSnapshot,
    'records' | 'pulls'
  >;

export type SignedRow = Omit<Signature, 'accountId'>;

/** The month as it was frozen by its first signature of the newest state that was signed. */
export type Frozen = Pick<MonthSnapshot, 'fingerprint' | 'records'>;

/** What the pulls held when a month was signed last. */
export type SignedPulls = { cycle: string; pulls: string | null };

/**
 * @throws AppError signature.twice when this very state of the month has that signature; signature.samePerson when
 * somebody would review what they prepared; signature.notPrepared when there is nothing to review.
 */
export function addSignature(db: Database, input: SignInput): void {
  db.transaction(() => {
    const there = signaturesOf(db, { owner: input.owner }).filter(
      (s) => s.cycle === input.cycle && s.fingerprint === input.fingerprint,
    );
    if (there.some((s) => s.role === input.role))
      throw new AppError('signature.twice', { cycle: input.cycle });
    if (input.role === 'reviewed') {
      const prepared = there.find((s) => s.role === 'prepared');
      if (!prepared) throw new AppError('signature.notPrepared', { cycle: input.cycle });
      if (prepared.name.toLowerCase() === input.name.toLowerCase())
        throw new AppError('signature.samePerson', { name: input.name });
    }
    const { owner, cycle, role, name, at, fingerprint, settled, records, pulls } = input;
    db.prepare(
      `INSERT INTO signature (owner, cycle, role, name, at, fingerprint, settled, records, pulls)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(owner, cycle, role, name, at, fingerprint, settled, deflateRawSync(JSON.stringify(records)), pulls);
  })();
}

/** Oldest first. */
export function signaturesOf(db: Database, { owner }: { owner: string }): SignedRow[] {
  return db
    .prepare<[string], SignedRow>(
      'SELECT cycle, role, name, at, fingerprint, settled FROM signature WHERE owner = ? ORDER BY id',
    )
    .all(owner);
}

/** The newest signature's, month by month. */
export function signedPulls(db: Database, { owner }: { owner: string }): SignedPulls[] {
  return db
    .prepare<[string], SignedPulls>(
      `SELECT cycle, pulls FROM signature s WHERE owner = ?
         AND id = (SELECT max(id) FROM signature n WHERE n.owner = s.owner AND n.cycle = s.cycle)`,
    )
    .all(owner);
}

/** What the newest signature of a month froze; null when it was never signed. */
export function frozenMonth(db: Database, { owner, cycle }: { owner: string; cycle: string }): Frozen | null {
  const row = db
    .prepare<[string, string], { fingerprint: string; records: Buffer }>(
      'SELECT fingerprint, records FROM signature WHERE owner = ? AND cycle = ? ORDER BY id DESC LIMIT 1',
    )
    .get(owner, cycle);
  if (!row) return null;
  const records = JSON.parse(inflateRawSync(row.records).toString('utf8')) as MonthSnapshot['records'];
  return { fingerprint: row.fingerprint, records };
}
