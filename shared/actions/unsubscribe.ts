/**
 * Gives yearly/monthly resources back (CancelResourcesSubscription): they are released with what is attached to them and
 * with their data, and what is left of what was paid comes back. It cannot be undone.
 */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema, type Chosen, type Fate } from '../model/action';
import { estimateRefund } from './refundEstimate';
import { listIn } from './renewSettle';
import {
  CLOSED,
  failuresIn,
  fatesBut,
  itemOf,
  readAttached,
  readMainResources,
  readResources,
} from './resourceRead';
import { defineAction, type Context, type LostStep, type PlannedChoice, type Settlement } from './types';

/** contract: unsubscribe_type. 1: the resource and what was renewed; 2: only renewed periods that have not begun. */
const ALL = 1;
const RENEWED = 2;
/** contract: unsubscribe_reason_type 1 to 5; 5 is another one and says which. */
const OTHER = 5;

export const unsubscribe = defineAction({
  id: 'unsubscribe',
  operations: ['CancelResourcesSubscription'],
  risk: 'irreversible',
  title: 'actions:unsubscribe.title',
  verb: 'actions:unsubscribe.verb',
  input: z.strictObject({
    /** CancelResourcesSubscription takes at most 10. */
    resourceIds: z.array(z.string().min(1).max(64)).min(1).max(10),
    choices: chosenSchema.default({}),
  }),
  datasets: ['balances', 'periodResources', 'orders', 'accountChanges'],

  async prepare({ ask, now }, { resourceIds, choices }) {
    const ids = [...new Set(resourceIds)];
    const mains = await readMainResources(ask, ids);
    const attached = await readAttached(ask, mains);
    const all = choices['what']?.[0] !== 'renewed';
    const reason = Number(choices['reason']?.[0] ?? OTHER);
    const words = choices['words']?.[0]?.trim() ?? '';
    const estimate = await estimateRefund(ask, mains, { all, now });
    const [first] = mains;
    if (!first)
      throw new AppError('action.notPossible', { because: 'actions:because.noSuchResource', id: '' });
    return {
      amount: estimate === null ? null : { value: estimate, direction: 'refund' },
      choices: choicesOf(choices, all, reason),
      facts:
        estimate === null
          ? [
              {
                label: { key: 'actions:fact.refund' },
                value: { kind: 'say', say: { key: 'actions:fact.refundUnknown' } },
              },
            ]
          : [],
      items: [...mains.map((r) => itemOf(r)), ...attached.map((r) => itemOf(r))],
      balance: null,
      warnings: [
        { key: all ? 'actions:warning.cannotBeUndone' : 'actions:warning.renewedOnly' },
        ...(all && attached.length > 0
          ? [{ key: 'actions:warning.attachedGo' as const, values: { count: attached.length } }]
          : []),
      ],
      typeName: first.name,
      steps: [
        {
          operation: 'CancelResourcesSubscription',
          input: {
            resource_ids: ids,
            unsubscribe_type: all ? ALL : RENEWED,
            unsubscribe_reason_type: reason,
            ...(reason === OTHER ? { unsubscribe_reason: words || 'other' } : {}),
          },
          subjects: ids.map((id) => `resource:${id}`),
          items: ids,
          amount: estimate,
          known: { ids, all, expires: mains.map((r) => r.expires ?? '') },
        },
      ],
    };
  },

  fates: (step, answer) => fatesBut(step.items, failuresIn(answer, 'fail_resource_infos', 'resource_id')),
  settle: { by: 'asking', ask: settleUnsubscribe },
});

function choicesOf(chosen: Chosen, all: boolean, reason: number): PlannedChoice[] {
  const option = (id: string, key: PlannedChoice['label']['key']) => ({
    id,
    label: { kind: 'say' as const, say: { key } },
    details: [],
    amount: null,
    off: null,
  });
  return [
    {
      id: 'what',
      label: { key: 'actions:choice.what' },
      kind: 'one',
      max: null,
      options: [option('all', 'actions:choice.whatAll'), option('renewed', 'actions:choice.whatRenewed')],
      chosen: [all ? 'all' : 'renewed'],
      hint: null,
    },
    {
      id: 'reason',
      label: { key: 'actions:choice.reason' },
      kind: 'one',
      max: null,
      options: [
        option('1', 'actions:why.1'),
        option('2', 'actions:why.2'),
        option('3', 'actions:why.3'),
        option('4', 'actions:why.4'),
        option('5', 'actions:why.5'),
      ],
      chosen: [String(reason)],
      hint: null,
    },
    ...(reason === OTHER
      ? [
          {
            id: 'words',
            label: { key: 'actions:choice.words' as const },
            kind: 'text' as const,
            max: null,
            options: [],
            chosen: [chosen['words']?.[0] ?? ''],
            hint: null,
          },
        ]
      : []),
  ];
}

/** Given back: closed or no more listed. Only renewed periods: the expiry has moved back. */
async function settleUnsubscribe({ ask }: Context, { known, quiet }: LostStep): Promise<Settlement> {
  const ids = listIn(known['ids']);
  const before = listIn(known['expires']);
  const now = await readResources(ask, ids);
  const fates = ids.map((id, i): Fate => {
    const resource = now.get(id);
    const gone = !resource || resource.status === CLOSED;
    const shorter = (resource?.expires ?? '') < (before[i] ?? '');
    return { id, state: (known['all'] ? gone : shorter) ? 'done' : 'failed' };
  });
  const done = fates.filter((f) => f.state === 'done').length;
  const evidence = { key: 'actions:evidence.gone' as const, values: { done, count: ids.length } };
  if (done === ids.length) return { state: 'done', fates, evidence };
  if (!quiet) return { state: 'open', evidence };
  return done > 0 ? { state: 'done', fates, evidence } : { state: 'failed', evidence };
}
