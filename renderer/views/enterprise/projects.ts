/** Enterprise projects with what they cost and whose records these are. Amounts are exact decimal text of one currency. */
import type { Groups } from '@shared/model/group';
import type { Row } from '@shared/model/query';
import { fromE8, toE8 } from '@shared/money';

export type ProjectRow = {
  /** null: records that belong to no project. */
  id: string | null;
  /** As the cloud names it; null where it does not. */
  name: string | null;
  /** contract: 1 enabled, 2 disabled; null where the project is known from bills only. */
  status: string | null;
  amount: string | null;
  /** By customer, the dearest first; null is whoever the record does not name. */
  parts: { customerId: string | null; amount: string }[];
};

/** Three ways to say that a record belongs to no project (contract: enterprise_project_id). */
function idOf(value: string | null | undefined): string | null {
  return value === undefined || value === null || value === '' || value === '-1' ? null : value;
}

/** Projects of the list first, then those only bills know (members' own), then what belongs to none. */
export function projectRows(
  listed: readonly Row[],
  groups: Groups['groups'],
  currency: string,
): ProjectRow[] {
  const rows = new Map<string | null, ProjectRow>();
  const rowOf = (id: string | null): ProjectRow => {
    const row = rows.get(id) ?? { id, name: null, status: null, amount: null, parts: [] };
    rows.set(id, row);
    return row;
  };
  for (const project of listed) {
    const row = rowOf(idOf(text(project['project_id'])));
    row.name = text(project['name']);
    row.status = text(project['status']);
  }
  for (const { keys, currency: own, amounts } of groups) {
    const amount = amounts['amount'];
    if (own !== currency || amount === null || amount === undefined) continue;
    const [project, customer] = keys;
    const row = rowOf(idOf(project?.value));
    row.name ??= project?.label ?? null;
    row.amount = add(row.amount, amount);
    const customerId = customer?.value ?? null;
    const part = row.parts.find((p) => p.customerId === customerId);
    if (part) part.amount = add(part.amount, amount);
    else row.parts.push({ customerId, amount });
  }
  const none = rows.get(null);
  rows.delete(null);
  const all = [...rows.values(), ...(none ? [none] : [])];
  for (const { parts } of all) parts.sort((a, b) => (toE8(a.amount).e8 < toE8(b.amount).e8 ? 1 : -1));
  return all;
}

function add(sum: string | null, amount: string): string {
  return fromE8(toE8(sum ?? '0').e8 + toE8(amount).e8);
}

function text(value: Row[string] | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
