/** Which of the accounts here is the enterprise master of a cloud account: the two share the cloud's quotas. */
import type { Database } from 'better-sqlite3';

/** Domain id of the master as far as its list of members was pulled; null where none of them is. */
export function masterOf(db: Database, { domainId }: { domainId: string }): string | null {
  const found = db
    .prepare(
      `SELECT a.domain_id AS master FROM member r JOIN shown_pull p ON p.id = r.pull_id
         JOIN account a ON a.id = p.account_id
       WHERE p.dataset = 'members' AND r.member_id = ? AND a.domain_id <> '' AND a.domain_id <> r.member_id
       ORDER BY p.id LIMIT 1`,
    )
    .get(domainId) as { master: string } | undefined;
  return found?.master ?? null;
}
