/**
 * Cost analysis (ListCosts): amounts by day or month, grouped by up to three dimensions, as paid (ORIGINAL_COST) or spread over the days
 * it is for (AMORTIZED_COST), payable or less what coupons and cards paid (NET_AMOUNT). Computed from the lines of the bill.
 */
import type { Call, Topic } from '../kernel/context';
import { serviceError } from '../kernel/errors';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import type { Line } from '../world/lines';
import { Recent } from '../world/recent';
import type { World } from '../world/world';
import { Body } from './bills/body';
import { allowedCustomers, costQuestion } from './costs/question';
import type { CostQuestion } from './costs/question';
import { spread } from './costs/spread';
import type { Account } from '../world/accounts';

type Group = { values: readonly string[]; amount: Map<string, bigint>; official: Map<string, bigint> };

const answers = new WeakMap<World, Recent<readonly Group[]>>();

function listCosts(call: Call): Json {
  const { world, account } = call;
  const body = new Body(call);
  const question = costQuestion(body, world);
  const page = { offset: body.within('offset', 0, 200_000, 0), limit: body.within('limit', 0, 1000, 10) };
  const customers = allowedCustomers(account, world, question);
  if (customers === null) throw serviceError(400, 'CBC.18000048', call.language);
  const kept = answers.get(world) ?? new Recent<readonly Group[]>(4);
  answers.set(world, kept);
  const state = `${world.today()} ${world.posted.version()} ${customers.map((c) => c.domainId).join()}`;
  const groups = kept.get(`${state} ${question.key}`, () => groupsOf(world, customers, question));
  return {
    currency: account.currency,
    total_count: groups.length,
    cost_data: groups.slice(page.offset, page.offset + page.limit).map((group) => groupJson(group, question)),
  };
}

function groupsOf(world: World, customers: readonly Account[], question: CostQuestion): Group[] {
  const groups = new Map<string, Group>();
  const add = (line: Line, when: string, amount: bigint, official: bigint): void => {
    const values = question.groups.map((dimension) => dimension.of(line));
    const key = values.join('\u0000');
    let group = groups.get(key);
    if (!group) {
      group = { values, amount: new Map(), official: new Map() };
      groups.set(key, group);
    }
    group.amount.set(when, (group.amount.get(when) ?? 0n) + amount);
    group.official.set(when, (group.official.get(when) ?? 0n) + official);
  };
  for (const customer of customers) spread(world, customer, question, add);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function groupJson({ values, amount, official }: Group, { groups, unit }: CostQuestion): Json {
  const sum = (map: Map<string, bigint>): bigint => [...map.values()].reduce((a, b) => a + b, 0n);
  // Amounts of this operation are written as text.
  const text = (e8: bigint): string => money(e8).text(2);
  return {
    dimensions: groups.map((dimension, i) => ({ key: dimension.key, value: values[i] ?? '' })),
    costs: [...amount.keys()].sort().map((when) => ({
      time_dimension_value: when,
      time_measure_id: unit,
      amount: text(amount.get(when) ?? 0n),
      official_amount: text(official.get(when) ?? 0n),
    })),
    amount_by_costs: text(sum(amount)),
    official_amount_by_costs: text(sum(official)),
  };
}

export const costs: Topic = { ListCosts: listCosts };
