/**
 * Moves cash or credit from a master to its members, or back. Each row of the list is a request of its own with a number
 * (trans_id) the cloud takes once only: it is made when the form opens, and the journal keeps it.
 */
import { z } from 'zod';
import { AppError } from '../../errors';
import { toE8 } from '../../money';
import { chosenSchema } from '../../model/action';
import { amountText, listOf, textOf } from '../read';
import {
  defineAction,
  type Context,
  type LostStep,
  type Plan,
  type PlannedFact,
  type Settlement,
} from '../types';
import { countBefore, newAlike, potOf, type Way } from './records';
import { balanceTypeOf, masterSides, memberSides, POTS, sideOf, type Pot, type Side } from './sides';

const rowSchema = z.strictObject({
  memberId: z.string().min(1).max(64),
  /** For people; what the cloud is sent is the id. */
  name: z.string().max(200),
  amount: z.string().max(32),
  transId: z.string().regex(/^[0-9a-f]{32}$/),
});

export const transferInput = z.strictObject({
  pot: z.enum(POTS).default('cash'),
  rows: z.array(rowSchema).min(1).max(100),
  choices: chosenSchema.default({}),
});
type Input = z.output<typeof transferInput>;
type Row = Input['rows'][number] & { e8: bigint };

const refused = (because: string, values: Record<string, string> = {}): AppError =>
  new AppError('action.notPossible', { because: `enterprise:because.${because}`, ...values });

/** Above zero, at most two decimals. */
export function isTransferAmount(amount: string): boolean {
  return /^\d{1,12}(\.\d{1,2})?$/.test(amount) && toE8(amount).e8 > 0n;
}

async function prepare(way: Way, { ask, currency }: Context, input: Input): Promise<Plan> {
  const rows = input.rows.map((row): Row => {
    if (!isTransferAmount(row.amount)) throw refused('amount', { name: row.name });
    return { ...row, e8: toE8(row.amount).e8 };
  });
  if (new Set(rows.map((r) => r.memberId)).size < rows.length) throw refused('twice');
  const { pot } = input;
  const masters = await masterSides(ask, pot);
  if (masters.length === 0) throw refused(pot === 'credit' ? 'noCredit' : 'noCash');
  const expireTime = pot === 'credit' ? chosenEnd(masters, input.choices['line']?.[0]) : null;
  const master = sideOf(masters, expireTime) ?? { amount: 0n, movable: 0n, expireTime };
  const sum = rows.reduce((total, row) => total + row.e8, 0n);
  if (way === 'out' && sum > master.movable)
    throw refused('masterShort', { currency, available: amountText(master.movable), sum: amountText(sum) });

  const members = new Map<string, Side>();
  for (const row of rows) {
    const sides = await memberSides(ask, pot, row.memberId);
    // Of cash a member that pays for itself always has a line; credit it may be given for the first time.
    if (sides.length === 0 && (pot === 'cash' || way === 'back'))
      throw refused('noAccount', { name: row.name });
    const side = sideOf(sides, expireTime) ?? { amount: 0n, movable: 0n, expireTime };
    if (way === 'back' && row.e8 > side.movable)
      throw refused('memberShort', { name: row.name, currency, available: amountText(side.movable) });
    members.set(row.memberId, side);
  }
  return planOf(way, currency, pot, masters, master, members, rows, sum);
}

function planOf(
  way: Way,
  currency: string,
  pot: Pot,
  masters: readonly Side[],
  master: Side,
  members: ReadonlyMap<string, Side>,
  rows: readonly Row[],
  sum: bigint,
): Plan {
  const sign = way === 'out' ? 1n : -1n;
  const money = (e8: bigint) => ({ kind: 'money' as const, amount: amountText(e8), currency });
  const fact = (
    key: 'masterBefore' | 'masterAfter' | 'memberBefore' | 'memberAfter',
    e8: bigint,
  ): PlannedFact => ({
    label: { key: `enterprise:fact.${key}` },
    value: money(e8),
  });
  const only = rows.length === 1 ? rows[0] : undefined;
  const side = only && members.get(only.memberId);
  return {
    amount: { value: amountText(sum), direction: 'move' },
    choices: lineChoice(pot, masters, master, currency),
    facts: [
      fact('masterBefore', master.amount),
      fact('masterAfter', master.amount - sign * sum),
      ...(only && side
        ? [fact('memberBefore', side.amount), fact('memberAfter', side.amount + sign * only.e8)]
        : []),
      ...(master.expireTime
        ? [
            {
              label: { key: 'enterprise:fact.creditEnds' as const },
              value: { kind: 'instant' as const, at: master.expireTime },
            },
          ]
        : []),
    ],
    items: rows.map((row) => {
      const before = members.get(row.memberId)?.amount ?? 0n;
      return {
        id: row.memberId,
        name: row.name,
        details: [
          {
            kind: 'say' as const,
            say: {
              key: 'enterprise:fact.beforeAfter' as const,
              values: {
                currency,
                before: amountText(before),
                after: amountText(before + sign * row.e8),
              },
            },
          },
        ],
        amount: amountText(row.e8),
        parent: null,
        note: null,
      };
    }),
    balance: null,
    warnings: [],
    typeName: null,
    steps: rows.map((row) => ({
      operation: way === 'out' ? 'UpdateSubEnterpriseAmount' : 'ReclaimSubEnterpriseAmount',
      input: {
        customer_id: row.memberId,
        amount: amountText(row.e8),
        trans_id: row.transId,
        balance_type: balanceTypeOf(pot),
        ...(master.expireTime ? { expire_time: master.expireTime } : {}),
      },
      subjects: [`member:${row.memberId}`],
      items: [row.memberId],
      amount: amountText(row.e8),
      known: {
        transId: row.transId,
        memberId: row.memberId,
        pot,
        expireTime: master.expireTime,
        before: amountText(members.get(row.memberId)?.amount ?? 0n),
        after: amountText((members.get(row.memberId)?.amount ?? 0n) + sign * row.e8),
      },
    })),
  };
}

/** Which line of credit, where there are several. */
function lineChoice(pot: Pot, masters: readonly Side[], master: Side, currency: string): Plan['choices'] {
  if (pot === 'cash' || masters.length < 2) return [];
  return [
    {
      id: 'line',
      label: { key: 'enterprise:choice.line' },
      kind: 'one',
      max: null,
      hint: { key: 'enterprise:choice.lineHint' },
      chosen: [endId(master.expireTime)],
      options: masters.map((side) => ({
        id: endId(side.expireTime),
        label: side.expireTime
          ? { kind: 'instant', at: side.expireTime }
          : { kind: 'say', say: { key: 'enterprise:choice.noEnd' } },
        details: [{ kind: 'money', amount: amountText(side.movable), currency }],
        amount: null,
        off: null,
      })),
    },
  ];
}

const NO_END = 'none';
const endId = (expireTime: string | null): string => expireTime ?? NO_END;

/** The chosen end; without a choice the first to come. */
function chosenEnd(sides: readonly Side[], chosen: string | undefined): string | null {
  if (chosen !== undefined) return chosen === NO_END ? null : chosen;
  const ends = sides.map((s) => s.expireTime).filter((end) => end !== null);
  return ends.sort()[0] ?? null;
}

/**
 * The account's own records name the number of the transfer. Where they do not know it (the page does not promise it), the member's
 * balance says it: as it would be after; or as it was before, if no movement of this amount has come in the records since. The
 * balance alone would not do: a member may have spent exactly what it was sent.
 */
async function settle(way: Way, { ask }: Context, step: LostStep): Promise<Settlement> {
  const { known, quiet } = step;
  const transId = String(known['transId']);
  const pot = potOf(step);
  const values = { transId };
  const records = await ask('ListCustomerAccountChangeRecords', {
    balance_type: balanceTypeOf(pot),
    trade_id: transId,
    limit: 10,
  });
  if (listOf(records, 'records').some((r) => textOf(r, 'trade_id') === transId))
    return { state: 'done', evidence: { key: 'enterprise:evidence.recorded', values } };
  const sides = await memberSides(ask, pot, String(known['memberId']));
  const expireTime = typeof known['expireTime'] === 'string' ? known['expireTime'] : null;
  const now = sideOf(sides, expireTime)?.amount ?? 0n;
  if (now === toE8(String(known['after'])).e8)
    return { state: 'done', evidence: { key: 'enterprise:evidence.balance', values } };
  const unmoved = quiet && now === toE8(String(known['before'])).e8;
  if (unmoved && (await newAlike(ask, step, way)) === 0)
    return { state: 'failed', evidence: { key: 'enterprise:evidence.unmoved', values } };
  return { state: 'open', evidence: { key: 'enterprise:evidence.unclear', values } };
}

const datasets = ['balances', 'memberCash', 'memberCredit'] as const;

export const allocate = defineAction({
  id: 'allocate',
  operations: ['UpdateSubEnterpriseAmount'],
  risk: 'money',
  title: 'enterprise:allocate.title',
  verb: 'enterprise:allocate.verb',
  input: transferInput,
  datasets,
  prepare: (context, input) => prepare('out', context, input),
  standing: (context, steps) => countBefore(context, steps, 'out'),
  settle: { by: 'asking', ask: (context, step) => settle('out', context, step) },
});

export const reclaim = defineAction({
  id: 'reclaim',
  operations: ['ReclaimSubEnterpriseAmount'],
  risk: 'money',
  title: 'enterprise:reclaim.title',
  verb: 'enterprise:reclaim.verb',
  input: transferInput,
  datasets,
  prepare: (context, input) => prepare('back', context, input),
  standing: (context, steps) => countBefore(context, steps, 'back'),
  settle: { by: 'asking', ask: (context, step) => settle('back', context, step) },
});
