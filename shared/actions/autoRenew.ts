/**
 * Switches renewal by itself on or off (AutoRenewalResources, CancelAutoRenewalResources): one request per resource. How
 * often it renews cannot be read back, only whether it does.
 */
import { z } from 'zod';
import { AppError } from '../errors';
import { chosenSchema } from '../model/action';
import { AUTO_RENEW, itemOf, readMainResources, readResources, type Resource } from './resourceRead';
import {
  defineAction,
  type Context,
  type LostStep,
  type PlannedChoice,
  type Settlement,
  type Step,
  type Words,
} from './types';

/** contract: limits.json, renewal.auto_renew_times: 0 is without limit. */
const MOST_TIMES = 99;

export const autoRenew = defineAction({
  id: 'autoRenew',
  operations: ['AutoRenewalResources', 'CancelAutoRenewalResources'],
  risk: 'data',
  title: 'actions:autoRenew.title',
  verb: 'actions:autoRenew.verb',
  input: z.strictObject({
    resourceIds: z.array(z.string().min(1).max(64)).min(1).max(100),
    choices: chosenSchema.default({}),
  }),
  datasets: ['periodResources'],

  async prepare({ ask }, { resourceIds, choices }) {
    const mains = await readMainResources(ask, [...new Set(resourceIds)]);
    const on = (choices['state']?.[0] ?? 'on') === 'on';
    const times = timesOf(choices['times']?.[0]);
    // What is off already stays as it is; on may be on with another number.
    const touched = on ? mains : mains.filter((r) => r.policy === AUTO_RENEW);
    if (touched.length === 0)
      throw new AppError('action.notPossible', { because: 'actions:because.autoRenewOff' });
    return {
      amount: null,
      choices: [
        stateChoice(
          on,
          mains.some((r) => r.policy === AUTO_RENEW),
        ),
        ...(on ? [timesChoice(times)] : []),
      ],
      facts: [],
      items: mains.map((r) =>
        itemOf(r, {
          note: { key: r.policy === AUTO_RENEW ? 'actions:fact.renewsItself' : 'actions:fact.renewsNot' },
        }),
      ),
      balance: null,
      warnings: [{ key: on ? 'actions:warning.willBeCharged' : 'actions:warning.willExpire' }],
      typeName: null,
      steps: touched.map((r) => stepOf(r, on, times)),
    };
  },

  settle: { by: 'asking', ask: settleAutoRenew },
});

/** @throws AppError action.notPossible for what is no number from 0 to 99 */
function timesOf(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 0;
  const times = Number(text);
  if (!/^\d{1,2}$/.test(text.trim()) || times > MOST_TIMES)
    throw new AppError('action.notPossible', { because: 'actions:because.times', most: MOST_TIMES });
  return times;
}

function stateChoice(on: boolean, someOn: boolean): PlannedChoice {
  const option = (id: 'on' | 'off', off: Words | null = null) => ({
    id,
    label: { kind: 'say' as const, say: { key: `actions:choice.auto.${id}` as const } },
    details: [],
    amount: null,
    off,
  });
  return {
    id: 'state',
    label: { key: 'actions:choice.autoRenew' },
    kind: 'one',
    max: null,
    options: [option('on'), option('off', someOn ? null : { key: 'actions:because.autoRenewOff' })],
    chosen: [on ? 'on' : 'off'],
    hint: null,
  };
}

function timesChoice(times: number): PlannedChoice {
  return {
    id: 'times',
    label: { key: 'actions:choice.times' },
    kind: 'number',
    max: null,
    options: [],
    chosen: [times === 0 ? '' : String(times)],
    hint: { key: 'actions:choice.timesHint' },
  };
}

function stepOf(resource: Resource, on: boolean, times: number): Step {
  const { id } = resource;
  return {
    operation: on ? 'AutoRenewalResources' : 'CancelAutoRenewalResources',
    input: on ? { resource_id: id, ...(times > 0 ? { auto_renew_times: times } : {}) } : { resource_id: id },
    subjects: [`resource:${id}`],
    items: [id],
    amount: null,
    known: { id, on, was: resource.policy === AUTO_RENEW },
  };
}

async function settleAutoRenew({ ask }: Context, { known }: LostStep): Promise<Settlement> {
  const id = String(known['id']);
  const resource = (await readResources(ask, [id])).get(id);
  const is = resource?.policy === AUTO_RENEW;
  const evidence = {
    key: is ? ('actions:evidence.renewsItself' as const) : ('actions:evidence.renewsNot' as const),
  };
  if (is !== known['on']) return { state: 'failed', evidence };
  // It was on before: whether the number was changed cannot be read. To set it again does no harm.
  if (known['was'] === known['on'])
    return { state: 'failed', evidence: { key: 'actions:evidence.timesUnread' } };
  return { state: 'done', evidence };
}
