/** Rows of a list of transfers: read from a table, and judged against the cache before anything is asked of the cloud. */
import Papa from 'papaparse';
import { isTransferAmount } from '@shared/actions/enterprise/transfer';
import type { MemberView } from '@shared/model/enterprise';
import { fromE8, toE8, ungrouped } from '@shared/money';
import type { Way } from '../state';

/** `transId` is made with the row and stays with it, so that sending the same list twice cannot move twice. */
export type MoneyRow = { key: string; memberId: string; amount: string; transId: string };

export type Judgement =
  | { kind: 'ok'; before: string; after: string }
  | { kind: 'empty' }
  | {
      kind: 'problem';
      why: 'amount' | 'twice' | 'managed' | 'hidden' | 'short' | 'locked';
      available?: string;
    };

/** A number the cloud takes once only: 32 hexadecimal digits. */
export function newTransId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

export function newRow(memberId = '', amount = ''): MoneyRow {
  const transId = newTransId();
  return { key: transId, memberId, amount, transId };
}

/** Thousands separators and spaces of a spreadsheet are left out; a comma that may be a decimal point stays, and is refused. */
export const plainAmount = ungrouped;

type JudgeInput = {
  rows: readonly MoneyRow[];
  members: readonly MemberView[];
  way: Way;
  pot: 'cash' | 'credit';
  locked: ReadonlySet<string>;
};

/** What each row would do, or why it would be refused. From the cache: the confirmation reads fresh figures. */
export function judge({ rows, members, way, pot, locked }: JudgeInput): Judgement[] {
  const seen = new Set<string>();
  return rows.map((row): Judgement => {
    const member = members.find((m) => m.id === row.memberId);
    if (!member || row.amount.trim() === '') return { kind: 'empty' };
    const twice = seen.has(member.id);
    seen.add(member.id);
    const amount = plainAmount(row.amount);
    if (!isTransferAmount(amount)) return { kind: 'problem', why: 'amount' };
    if (twice) return { kind: 'problem', why: 'twice' };
    if (locked.has(`member:${member.id}`)) return { kind: 'problem', why: 'locked' };
    if (member.kind === 'managed' || member.kind === 'hidden') return { kind: 'problem', why: member.kind };
    const money = pot === 'cash' ? member.cash : (member.credit[0] ?? null);
    const before = toE8(money?.amount ?? '0').e8;
    const e8 = toE8(amount).e8;
    const movable = toE8(money?.retrievable ?? '0').e8;
    if (way === 'back' && e8 > movable) return { kind: 'problem', why: 'short', available: fromE8(movable) };
    return { kind: 'ok', before: fromE8(before), after: fromE8(way === 'out' ? before + e8 : before - e8) };
  });
}

export function sumOf(rows: readonly MoneyRow[]): string {
  return fromE8(
    rows
      .map((r) => plainAmount(r.amount))
      .filter(isTransferAmount)
      .reduce((total, amount) => total + toE8(amount).e8, 0n),
  );
}

export type ReadRow = {
  account: string;
  amount: string;
  memberId: string | null;
  why: 'unknown' | 'several' | null;
};

/** What may follow a comma of an amount that stood in no quotation marks: 1,234.00 and 1,50 come as two cells. */
const CUT_OFF = /^\d{1,3}(\.\d{1,2})?$/;

function amountIn(cells: readonly string[]): string {
  const at = cells.findIndex((cell) => /\d/.test(cell));
  if (at < 0) return cells.find((cell) => cell !== '') ?? '';
  const end = cells.findIndex((cell, i) => i > at && !CUT_OFF.test(cell));
  return cells.slice(at, end < 0 ? cells.length : end).join(',');
}

/**
 * Rows of a CSV or of a table from the clipboard: account id or name first, then the amount. A heading is left out; a row whose
 * amount cannot be read is not: it stands there as it is, and is refused.
 */
export function readTable(text: string, members: readonly MemberView[]): ReadRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), {
    skipEmptyLines: 'greedy',
    // A spreadsheet puts tabs between its cells: commas are parts of its amounts then. Else it is found out ('').
    delimiter: text.includes('\t') ? '\t' : '',
  });
  return data.flatMap((cells, line) => {
    const [account = '', ...rest] = cells.map((c) => c.trim());
    const amount = plainAmount(amountIn(rest));
    if (account === '' || (line === 0 && !/^-?\d/.test(amount))) return [];
    const found = members.filter((m) => [m.id, m.name, m.displayName].some((t) => t !== '' && t === account));
    const [only] = found;
    return [
      {
        account,
        amount,
        memberId: found.length === 1 && only ? only.id : null,
        why: found.length === 0 ? ('unknown' as const) : found.length > 1 ? ('several' as const) : null,
      },
    ];
  });
}
