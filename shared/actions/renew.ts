/**
 * Renews yearly/monthly resources, with what is attached to them, and pays at once (RenewalResources with is_auto_pay). The
 * price is asked first, per resource. Ten resources to a request; each says for itself what became of it.
 */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema } from '../model/action';
import { addPeriod, periodChoice, periodOf, type Period } from './period';
import { fundsOf, paidFrom } from './money';
import { amountText, e8Of, listOf, objectOf, textOf } from './read';
import { settleByExpiry } from './renewSettle';
import { failuresIn, fatesBut, itemOf, readAttached, readMainResources, type Resource } from './resourceRead';
import { type Ask, defineAction, type Step } from './types';

const PER_REQUEST = 10;

export const renew = defineAction({
  id: 'renew',
  operations: ['RenewalResources'],
  risk: 'money',
  title: 'actions:renew.title',
  verb: 'actions:renew.verb',
  input: z.strictObject({
    resourceIds: z.array(z.string().min(1).max(64)).min(1).max(100),
    choices: chosenSchema.default({}),
  }),
  datasets: ['balances', 'periodResources', 'orders', 'accountChanges'],

  async prepare({ ask, currency }, { resourceIds, choices }) {
    const ids = [...new Set(resourceIds)];
    const period = periodOf(choices['period']?.[0]);
    const mains = await readMainResources(ask, ids);
    const attached = await readAttached(ask, mains);
    const prices = await askPrices(ask, ids, period);
    const due = [...prices.amounts.values()].reduce((sum, e8) => sum + e8, 0n);
    const paid = paidFrom(await fundsOf(ask, currency), due);
    const renewable = mains.filter((r) => prices.amounts.has(r.id));
    if (renewable.length === 0) {
      const [first] = prices.failed.values();
      throw new AppError('action.notPossible', {
        because: 'actions:because.noneRenewable',
        why: first ?? '',
      });
    }
    const official = prices.official;
    return {
      amount: { value: amountText(due), direction: 'charge' },
      choices: [periodChoice(period)],
      facts: [
        ...(official === null || official === due
          ? []
          : [
              { label: { key: 'actions:fact.listPrice' as const }, value: money(official, currency) },
              { label: { key: 'actions:fact.discount' as const }, value: money(due - official, currency) },
            ]),
        ...paid.facts,
      ],
      items: [
        ...mains.map((r) =>
          itemOf(r, {
            amount: prices.amounts.has(r.id) ? amountText(prices.amounts.get(r.id) ?? 0n) : null,
            note: prices.amounts.has(r.id)
              ? {
                  key: 'actions:fact.expiresThen',
                  values: { day: r.expires ? addPeriod(r.expires, period) : '' },
                }
              : { key: 'actions:fact.leftOut', values: { why: prices.failed.get(r.id) ?? '' } },
          }),
        ),
        ...attached.map((r) => itemOf(r)),
      ],
      balance: paid.balance,
      warnings: [
        ...(attached.length > 0
          ? [{ key: 'actions:warning.attachedFollow' as const, values: { count: attached.length } }]
          : []),
        ...paid.warnings,
      ],
      typeName: null,
      steps: stepsOf(renewable, period, prices.amounts),
    };
  },

  fates: (step, answer) => fatesBut(step.items, failuresIn(answer, 'fail_resource_infos', 'resource_id')),
  settle: { by: 'asking', ask: settleByExpiry },
});

const money = (e8: bigint, currency: string) => ({
  kind: 'money' as const,
  amount: amountText(e8),
  currency,
});

type Prices = { amounts: Map<string, bigint>; failed: Map<string, string>; official: bigint | null };

/** What each costs with what is attached to it. One that cannot be renewed says why and is left out. */
async function askPrices(ask: Ask, ids: readonly string[], { type, count }: Period): Promise<Prices> {
  const amounts = new Map<string, bigint>();
  const failed = new Map<string, string>();
  let official: bigint | null = 0n;
  for (let from = 0; from < ids.length; from += PER_REQUEST) {
    const some = ids.slice(from, from + PER_REQUEST);
    const answer = await ask('ListRenewRateOnPeriod', {
      resource_ids: some,
      period_type: type,
      period_num: count,
      include_relative_resources: true,
    });
    for (const row of listOf(answer, 'renew_inquiry_results')) {
      const id = textOf(row, 'resource_id');
      const e8 = e8Of(row, 'amount');
      if (id !== null && e8 !== null) amounts.set(id, e8);
    }
    for (const { id, code, message } of failuresIn(answer, 'fail_resource_infos', 'resource_id'))
      if (id !== null) failed.set(id, [message, code].filter(Boolean).join(' '));
    const list = e8Of(objectOf(answer, 'official_website_rating_result'), 'official_website_amount');
    official = official === null || list === null ? null : official + list;
  }
  return { amounts, failed, official };
}

function stepsOf(resources: readonly Resource[], period: Period, amounts: Map<string, bigint>): Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < resources.length; from += PER_REQUEST) {
    const some = resources.slice(from, from + PER_REQUEST);
    const e8 = some.reduce((sum, r) => sum + (amounts.get(r.id) ?? 0n), 0n);
    steps.push({
      operation: 'RenewalResources',
      input: {
        resource_ids: some.map((r) => r.id),
        period_type: period.type,
        period_num: period.count,
        is_auto_pay: 1,
      },
      subjects: some.map((r) => `resource:${r.id}`),
      items: some.map((r) => r.id),
      amount: amountText(e8),
      known: { ids: some.map((r) => r.id), expires: some.map((r) => r.expires ?? '') },
    });
  }
  return steps;
}
