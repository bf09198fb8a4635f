/** Filters that were typed into the search box, as conditions on one dataset's rows. */
import { lists, type CodeListName } from '@shared/codes';
import { codesOfName } from '@shared/codes/pulled';
import type { DatasetDefinition } from '@shared/datasets';
import { toE8 } from '@shared/money';
import { serviceTypes } from '@shared/reference/service-types.json';
import { monthRange, type SearchTerm } from '@shared/search/parse';
import { every, like, marks, type ShownPull, type Where } from './sql';

/** Columns that hold what a field asks for, as far as a dataset has them. */
const COLUMNS: Partial<Record<SearchTerm['field'], readonly string[]>> = {
  service: ['cloud_service_type', 'cloud_service_type_name', 'service_type_code', 'service_type_name'],
  region: ['region', 'region_name', 'region_code'],
  project: ['enterprise_project_id', 'enterprise_project_name'],
  resource: ['resource_id', 'resource_name'],
  order: ['order_id', 'trade_id', 'relative_order_id'],
  tag: ['resource_tag', 'effective_tag_pairs'],
  member: ['customer_id', 'account_name'],
  status: ['status'],
  type: ['bill_type'],
  mode: ['charge_mode', 'charging_mode'],
};

/** Codes are found by their names in both languages. */
const NAMED: Partial<Record<SearchTerm['field'], CodeListName>> = {
  service: 'serviceType',
  region: 'region',
  project: 'enterpriseProject',
  type: 'billType',
  mode: 'chargeMode',
};

export type TermsAsked = {
  /** Whether a pull can hold rows that are asked for. */
  inMonths: (pull: Pick<ShownPull, 'cycle'>) => boolean;
  /** Of what is kept once. */
  once: Where;
  /** Of what rows hold themselves; of whole rows where nothing is kept once. */
  own: Where;
};

/** All terms together; null where the dataset has nothing that one of them could be about. */
export function termsOf(dataset: DatasetDefinition, terms: readonly SearchTerm[]): TermsAsked | null {
  const months: TermsAsked['inMonths'][] = [];
  const once: Where[] = [];
  const own: Where[] = [];
  for (const term of terms) {
    if (term.field === 'month') {
      const inMonth = monthCondition(dataset, term.value);
      if (!inMonth) return null;
      months.push((pull) => inMonth(pull) !== term.not);
      continue;
    }
    const columns = columnsOf(dataset, term);
    const condition = conditionOf(dataset, term, columns);
    if (!condition) return null;
    // No field is about both: a test says so of every dataset.
    (columns.some((name) => dataset.once?.includes(name)) ? once : own).push(
      term.not
        ? { sql: `NOT coalesce((${condition.sql}), 0)`, values: condition.values }
        : { sql: `(${condition.sql})`, values: condition.values },
    );
  }
  return {
    inMonths: (pull) => months.every((inMonth) => inMonth(pull)),
    once: every(once),
    own: every(own),
  };
}

/** Columns of the dataset that a term is about. */
export function columnsOf(dataset: DatasetDefinition, { field }: Pick<SearchTerm, 'field'>): string[] {
  if (field === 'amount') return dataset.amount === undefined ? [] : [dataset.amount];
  return (COLUMNS[field] ?? []).filter((name) => dataset.columns.some((c) => c.name === name));
}

function conditionOf(dataset: DatasetDefinition, term: SearchTerm, columns: readonly string[]): Where | null {
  if (term.field === 'amount') return amountCondition(dataset, term);
  if (columns.length === 0) return null;
  const codes = codesNamed(term);
  const pattern = like(term.value);
  return {
    sql: columns
      .map((c) => `r.${c} LIKE ? ESCAPE '\\'${codes.length > 0 ? ` OR r.${c} IN (${marks(codes)})` : ''}`)
      .join(' OR '),
    values: columns.flatMap(() => [pattern, ...codes]),
  };
}

function codesNamed({ field, value }: SearchTerm): string[] {
  const list = NAMED[field];
  if (!list) return [];
  const wanted = value.toLowerCase();
  const named = [...lists[list]]
    .filter(([, { zh, en }]) => zh.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted))
    .map(([code]) => code);
  const short =
    field === 'service'
      ? serviceTypes.filter((s) => s.abbreviation.toLowerCase() === wanted).map((s) => s.service_type_code)
      : [];
  return [...new Set([...named, ...codesOfName(list, wanted), ...short])];
}

/** Rows of a month are those of the months' pulls; lists that are not cut by month have none. */
function monthCondition({ partition }: DatasetDefinition, value: string): TermsAsked['inMonths'] | null {
  const range = monthRange(value);
  const byMonth = partition.kind === 'cycle' || (partition.kind === 'window' && partition.span === 'month');
  if (!range || !byMonth) return null;
  return ({ cycle }) => cycle !== null && cycle >= range.from && cycle <= range.to;
}

const OPERATORS = { is: '=', more: '>', less: '<', atLeast: '>=', atMost: '<=' } as const;

/** Whole amounts find their cents: "amount:100" is everything that is written 100. */
function amountCondition({ amount }: DatasetDefinition, { op, value }: SearchTerm): Where | null {
  if (amount === undefined) return null;
  const { e8 } = toE8(value);
  if (op === 'is' && !value.includes('.')) {
    const next = e8 < 0n ? e8 - 100_000_000n : e8 + 100_000_000n;
    const [low, high] = e8 < 0n ? [next, e8] : [e8, next];
    return e8 < 0n
      ? { sql: `r.${amount} > ? AND r.${amount} <= ?`, values: [low, high] }
      : { sql: `r.${amount} >= ? AND r.${amount} < ?`, values: [low, high] };
  }
  return { sql: `r.${amount} ${OPERATORS[op]} ?`, values: [e8] };
}
