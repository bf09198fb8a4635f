/** A book of another computer, where accounts have other ids: what the person wrote of an account stays with it. */
import type { Database } from 'better-sqlite3';

/** Ids of accounts as the book has them, and the ids of the same accounts here. */
export type Renamed = Readonly<Record<string, string>>;

/** Columns that hold an account's id alone. */
export const OF_ACCOUNT = [
  ['account_guard', 'account_id'],
  ['ticket_draft', 'account_id'],
  ['watch', 'owner'],
  ['watch_told', 'owner'],
  ['member_watch', 'owner'],
  ['member_alert', 'owner'],
] as const;
/** JSON with ids of accounts in it: which, or how an area was looked at. */
const MENTIONS = [
  ['budget', 'account_ids'],
  ['budget', 'scope'],
  ['saved_view', 'state'],
] as const;

/** The journal and signatures stay as they were written: they name the cloud account as well, and are found by that. */
export function rekey(db: Database, renamed: Renamed): void {
  if (Object.keys(renamed).length === 0) return;
  db.transaction(() => {
    for (const [table, column] of OF_ACCOUNT) {
      const move = db.prepare(`UPDATE OR REPLACE ${table} SET ${column} = ? WHERE ${column} = ?`);
      for (const [was, is] of Object.entries(renamed)) move.run(is, was);
    }
    for (const [table, column] of MENTIONS) {
      const rows = db
        .prepare(`SELECT id, ${column} AS json FROM ${table} WHERE json_valid(${column})`)
        .all() as Mention[];
      const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
      for (const { id, json } of rows) write.run(reworded(json, renamed), id);
    }
    addRules(db, renamed);
  })();
}

type Mention = { id: string; json: string };

/** Versions of rules are never changed: those in force come again as a version of their own. */
function addRules(db: Database, renamed: Renamed): void {
  const last = db
    .prepare('SELECT at, note, rules FROM allocation_rules ORDER BY version DESC LIMIT 1')
    .get() as { at: string; note: string; rules: string } | undefined;
  if (!last) return;
  const rules = reworded(last.rules, renamed);
  if (rules !== last.rules)
    db.prepare('INSERT INTO allocation_rules (at, note, rules) VALUES (?, ?, ?)').run(
      last.at,
      last.note,
      rules,
    );
}

/** The same JSON; texts that are one of the ids, whole, are the other one. */
function reworded(json: string, renamed: Renamed): string {
  const found = new Map(Object.entries(renamed));
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'string' ? (found.get(value) ?? value) : value,
  );
}
