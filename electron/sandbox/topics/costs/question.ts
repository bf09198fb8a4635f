import { isDay } from '../../kernel/field';
import type { Account } from '../../world/accounts';
import { dayNumber } from '../../world/calendar';
import type { Line } from '../../world/lines';
import { KEPT_MONTHS } from '../../world/world';
import type { World } from '../../world/world';
import { isFields } from '../bills/body';
import type { Body } from '../bills/body';
import { visibleMembers } from '../customers';
import { dimension, matchesValue } from './dimensions';
import type { Dimension } from './dimensions';

export type CostQuestion = {
  /** Names the question, for what is kept. */
  key: string;
  /** 1 day, 2 month. */
  unit: 1 | 2;
  /** First and last day. */
  begin: number;
  end: number;
  groups: readonly Dimension[];
  amortised: boolean;
  net: boolean;
  /** Accounts named by an including filter; null: all. */
  accounts: readonly string[] | null;
  matches(line: Line): boolean;
};

const MAX_GROUPS = 3;

/** @throws ApiError CBC.0100 naming the member that is wrong */
export function costQuestion(body: Body, world: World): CostQuestion {
  const time = body.object('time_condition');
  const unit = time.oneOf<1 | 2>('time_measure_id', [1, 2], 1);
  const [begin, end] = [dayIn(time, 'begin_time'), dayIn(time, 'end_time')];
  if (begin > end) throw time.wrong('end_time');
  if (world.age((time.text('begin_time') ?? '').slice(0, 7)) > KEPT_MONTHS) throw time.wrong('begin_time');
  const groups = body.list('groupby').map((entry) => {
    if (!isFields(entry)) throw body.wrong('groupby');
    const found = dimension(String(entry['type']), String(entry['key']));
    if (!found) throw body.wrong('groupby');
    return found;
  });
  if (groups.length === 0 || groups.length > MAX_GROUPS) throw body.wrong('groupby');
  const filters = body.list('filters').map((entry) => filterOf(body, entry));
  const named = filters.find((f) => f.key === 'ASSOCIATED_ACCOUNT' && f.include);
  return {
    key: JSON.stringify(body.fields, (name, value: unknown) =>
      name === 'offset' || name === 'limit' ? undefined : value,
    ),
    unit,
    begin,
    end,
    groups,
    amortised:
      body.oneOf('cost_type', ['ORIGINAL_COST', 'AMORTIZED_COST'], 'ORIGINAL_COST') === 'AMORTIZED_COST',
    net: body.oneOf('amount_type', ['PAYMENT_AMOUNT', 'NET_AMOUNT'], 'PAYMENT_AMOUNT') === 'NET_AMOUNT',
    accounts: named?.values ?? null,
    matches: (line) => filters.every((f) => f.matches(line)),
  };
}

type Filter = { key: string; include: boolean; values: readonly string[]; matches(line: Line): boolean };

function filterOf(body: Body, entry: unknown): Filter {
  if (!isFields(entry)) throw body.wrong('filters');
  const factor = entry['filter_factor'];
  if (!isFields(factor)) throw body.wrong('filter_factor');
  const key = String(factor['key']);
  const found = dimension('dimension', key);
  const values = factor['value'];
  if (!found || !Array.isArray(values)) throw body.wrong('filter_factor');
  const texts = values.map(String);
  const include = (entry['operator'] ?? 0) === 0;
  return {
    key,
    include,
    values: texts,
    matches: (line) => texts.some((text) => matchesValue(key, found.of(line), text)) === include,
  };
}

function dayIn(time: Body, name: string): number {
  const text = time.text(name) ?? '';
  if (!isDay(text)) throw time.wrong(name);
  return dayNumber(text);
}

/** A joint question over more independent members than this is refused: members have to be named (CBC.18000048). */
const MAX_INDEPENDENT = 10;

/** The caller and its members, as far as the question names them; null when they are too many to be asked about together. */
export function allowedCustomers(
  account: Account,
  world: World,
  { accounts }: Pick<CostQuestion, 'accounts'>,
): readonly Account[] | null {
  const members = visibleMembers(world, account);
  if (accounts === null && members.filter((m) => !m.custody).length > MAX_INDEPENDENT) return null;
  return [account, ...members].filter((a) => accounts === null || accounts.includes(a.domainId));
}
