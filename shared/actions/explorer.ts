/**
 * Any operation that changes something, called by hand from the explorer. Nothing is known of what it does: it is confirmed
 * like something that cannot be undone, and what became of a lost answer only the person can look up.
 */
import { z } from 'zod';
import { enteredLines } from '../byHand/entered';
import { withBytes } from '../byHand/files';
import { snakeCase } from '../contract/adapt';
import { operation } from '../contract/operations';
import { buildRequest, type InputValue } from '../contract/request';
import { AppError } from '../errors';
import { defineAction, type Step } from './types';

const json: z.ZodType<InputValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);

/** What fields name, as the actions of the app call it: a call by hand locks the same things, and is held up by their locks. */
const NAMES: Readonly<Record<string, string>> = {
  order_id: 'order',
  resource_id: 'resource',
  resource_ids: 'resource',
  customer_id: 'member',
  sub_customer_id: 'member',
  coupon_id: 'coupon',
  coupon_ids: 'coupon',
  sub_coupon_id: 'coupon',
  case_id: 'ticket',
};
const MOST_SUBJECTS = 200;

function subjectsIn(input: Readonly<Record<string, InputValue>>): string[] {
  const found = Object.entries(input).flatMap(([name, value]) => {
    const kind = NAMES[snakeCase(name)];
    const ids = Array.isArray(value) ? value : [value];
    if (name === 'coupon_infos')
      return ids.flatMap((one: unknown) => (isObject(one) ? subject('coupon', one['id']) : []));
    return kind === undefined ? [] : ids.flatMap((id) => subject(kind, id));
  });
  return found.slice(0, MOST_SUBJECTS);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const subject = (kind: string, id: unknown): string[] =>
  typeof id === 'string' && id !== '' ? [`${kind}:${id}`] : [];

export const explorer = defineAction({
  id: 'explorer',
  operations: [],
  risk: 'irreversible',
  title: 'actions:explorer.title',
  verb: 'actions:explorer.verb',
  input: z.strictObject({ operation: z.string().min(1).max(100), input: z.record(z.string(), json) }),
  datasets: [],

  async prepare({ site, file }, { operation: id, input: given }) {
    const found = operation(site, id);
    if (!found.write) throw new AppError('action.notPossible', { because: 'actions:because.onlyReads' });
    const input = await withBytes(found, given, file);
    // What the contract refuses is refused now, and not after the person has confirmed.
    const request = buildRequest(found, input);
    return {
      amount: null,
      choices: [],
      facts: [
        { label: { key: 'actions:fact.operation' }, value: { kind: 'id', id } },
        {
          label: { key: 'actions:fact.request' },
          value: { kind: 'id', id: `${request.method} ${request.path}` },
        },
        ...enteredLines(found, given).map(({ name, text }) => ({
          label: { key: 'actions:fact.field' as const, values: { name } },
          value: { kind: 'text' as const, text },
        })),
      ],
      items: [
        {
          id,
          name: id,
          details: [{ kind: 'say', say: { key: 'actions:explorer.about', values: found.title } }],
          amount: null,
          parent: null,
          note: null,
        },
      ],
      balance: null,
      warnings: [
        { key: found.effect === 'money' ? 'actions:warning.movesMoney' : 'actions:warning.changes' },
        { key: 'actions:warning.lookYourself' },
      ],
      typeName: id,
      steps: [
        // Which operation it is comes from the person: what the types cannot know, the contract has checked above.
        {
          operation: id,
          input,
          subjects: [`operation:${id}`, ...subjectsIn(given)],
          items: [id],
          amount: null,
          known: {},
        } as Step,
      ],
    };
  },

  settle: { by: 'person', check: 'actions:check.explorer' },
});
