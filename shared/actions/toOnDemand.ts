/** Has resources become pay-per-use when they expire, or takes that back (UpdatePeriodToOnDemand). Nothing is charged now. */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema, type Fate } from '../model/action';
import { listIn } from './renewSettle';
import { failuresIn, fatesBut, itemOf, readMainResources, readResources, TO_ON_DEMAND } from './resourceRead';
import { defineAction, type Context, type LostStep, type Settlement, type Words } from './types';

export const toOnDemand = defineAction({
  id: 'toOnDemand',
  operations: ['UpdatePeriodToOnDemand'],
  risk: 'data',
  title: 'actions:toOnDemand.title',
  verb: 'actions:toOnDemand.verb',
  input: z.strictObject({
    /** UpdatePeriodToOnDemand takes at most 100. */
    resourceIds: z.array(z.string().min(1).max(64)).min(1).max(100),
    choices: chosenSchema.default({}),
  }),
  datasets: ['periodResources'],

  async prepare({ ask }, { resourceIds, choices }) {
    const mains = await readMainResources(ask, [...new Set(resourceIds)]);
    // What is set for all of them already can only be taken back.
    const all = mains.every((r) => r.policy === TO_ON_DEMAND);
    const setUp = (choices['state']?.[0] ?? (all ? 'cancel' : 'set')) === 'set';
    const touched = mains.filter((r) => (r.policy === TO_ON_DEMAND) !== setUp);
    if (touched.length === 0)
      throw new AppError('action.notPossible', {
        because: setUp ? 'actions:because.onDemandSet' : 'actions:because.onDemandNotSet',
      });
    const ids = touched.map((r) => r.id);
    const option = (id: 'set' | 'cancel', off: Words | null) => ({
      id,
      label: { kind: 'say' as const, say: { key: `actions:choice.demand.${id}` as const } },
      details: [],
      amount: null,
      off,
    });
    const none = mains.every((r) => r.policy !== TO_ON_DEMAND);
    return {
      amount: null,
      choices: [
        {
          id: 'state',
          label: { key: 'actions:choice.atExpiry' },
          kind: 'one',
          max: null,
          options: [
            option('set', all ? { key: 'actions:because.onDemandSet' } : null),
            option('cancel', none ? { key: 'actions:because.onDemandNotSet' } : null),
          ],
          chosen: [setUp ? 'set' : 'cancel'],
          hint: null,
        },
      ],
      facts: [],
      items: mains.map((r) =>
        itemOf(r, {
          note: {
            key: r.policy === TO_ON_DEMAND ? 'actions:fact.becomesOnDemand' : 'actions:fact.staysPeriod',
          },
        }),
      ),
      balance: null,
      warnings: setUp ? [{ key: 'actions:warning.onDemandDearer' }] : [],
      typeName: null,
      steps: [
        {
          operation: 'UpdatePeriodToOnDemand',
          input: { operation: setUp ? 'SET_UP' : 'CANCEL', resource_ids: ids },
          subjects: ids.map((id) => `resource:${id}`),
          items: ids,
          amount: null,
          known: { ids, setUp },
        },
      ],
    };
  },

  fates: (step, answer) => fatesBut(step.items, failuresIn(answer, 'error_details', 'id')),
  settle: { by: 'asking', ask: settlePolicy },
});

async function settlePolicy({ ask }: Context, { known, quiet }: LostStep): Promise<Settlement> {
  const ids = listIn(known['ids']);
  const now = await readResources(ask, ids);
  const fates = ids.map((id): Fate => ({
    id,
    state: (now.get(id)?.policy === TO_ON_DEMAND) === known['setUp'] ? 'done' : 'failed',
  }));
  const done = fates.filter((f) => f.state === 'done').length;
  const evidence = { key: 'actions:evidence.policyRead' as const, values: { done, count: ids.length } };
  if (done === ids.length) return { state: 'done', fates, evidence };
  if (!quiet) return { state: 'open', evidence };
  return done > 0 ? { state: 'done', fates, evidence } : { state: 'failed', evidence };
}
