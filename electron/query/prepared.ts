/** Statements that are prepared once: to make one costs more than many a question it asks. */
import type { Database, Statement } from 'better-sqlite3';

/** More than the views ask in all their forms; those not asked for longest go first. */
const MOST = 200;

const known = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/**
 * The statement of this text, in its plain mode: rows as objects, integers as numbers. To be run to its end before it is asked
 * for again.
 */
export function prepared(db: Database, sql: string): Statement<unknown[]> {
  let statements = known.get(db);
  if (!statements) known.set(db, (statements = new Map<string, Statement<unknown[]>>()));
  let statement = statements.get(sql);
  if (statement) {
    statements.delete(sql);
    if (statement.reader) statement.pluck(false).safeIntegers(false);
    if (statement.reader) statement.raw(false);
  } else {
    statement = db.prepare<unknown[]>(sql);
    const [oldest] = statements.keys();
    if (statements.size >= MOST && oldest !== undefined) statements.delete(oldest);
  }
  statements.set(sql, statement);
  return statement;
}
