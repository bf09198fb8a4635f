/**
 * The endpoint on its way out that can answer in place of its successor. Only reads, and only a question it can be asked in full:
 * a filter it does not know would be a wrong answer. It is asked where the API itself is not to be had:
 * - the gateway does not publish it (APIG.0101, APIGW.0101), or nothing is there (HTTP 404, 405, 410 or 501 without a code of
 *   the service);
 * - the gateway does not let this user call this one API (APIG.0302, APIG.0306, APIGW.0302).
 * What the service itself refuses (CBC.*: no permission for what is asked, a wrong parameter) it refuses of its predecessor too, and
 * an administrator's no is not walked around. A throttle is waited for.
 */
import { toSuccessor } from '@shared/contract/adapt';
import type { CallInput, InputValue } from '@shared/contract/request';
import { operations, type Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { isAppError } from '@shared/errors';
import { isObject, parseLossless, stringifyLossless } from '@shared/json';

const NOT_TO_BE_HAD: ReadonlySet<unknown> = new Set([
  'APIG.0101',
  'APIGW.0101',
  'HTTP 404',
  'HTTP 405',
  'HTTP 410',
  'HTTP 501',
  'APIG.0302',
  'APIG.0306',
  'APIGW.0302',
]);

/** Whether the API is not there, or not for this user, whatever is asked of it. */
export function isNotToBeHad(error: unknown): boolean {
  return isAppError(error) && error.code.startsWith('cloud.') && NOT_TO_BE_HAD.has(error.params['code']);
}

/** Refused for good, and nothing that passes by itself or that the person is to know in its own right. */
export function isRefusal(error: unknown): boolean {
  return isAppError(error) && (isNotToBeHad(error) || error.code === 'cloud.permission');
}

export type Fallback = { operation: string; input: CallInput; adapt(body: Uint8Array): Uint8Array };

/** Null where there is none, or where it cannot be asked the same. */
export function fallbackFor(site: Site, operationId: string, input: CallInput): Fallback | null {
  for (const old of operations(site)) {
    const { successor } = old;
    if (successor?.operation.id !== operationId || !successor.how.input) continue;
    const asked = inputFor(old, successor.how.input, input);
    if (asked) return { operation: old.id, input: asked, adapt: (body) => adaptBody(old, body) };
  }
  return null;
}

type Names = NonNullable<NonNullable<Operation['successor']>['how']['input']>;

/** Said of every question, and true of the old endpoint as it is: it reads the account's own. */
const IMPLIED: Readonly<Record<string, InputValue>> = { method: 'oneself', 'X-Language': '' };

function inputFor(old: Operation, { names, page }: Names, input: CallInput): CallInput | null {
  const asked: CallInput = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null || value === '') continue;
    if (page && (name === 'offset' || name === 'limit')) continue;
    const to = Object.hasOwn(names, name) ? names[name] : undefined;
    if (to !== undefined) asked[to] = value;
    else if (!Object.hasOwn(IMPLIED, name) || (IMPLIED[name] !== '' && IMPLIED[name] !== value)) return null;
  }
  if (page) {
    const size = typeof input['limit'] === 'number' ? input['limit'] : 10;
    const offset = typeof input['offset'] === 'number' ? input['offset'] : 0;
    const most = old.request.query.find(({ name }) => name === page.size)?.max ?? Infinity;
    // Pages of a fixed size cannot begin in the middle of one.
    if (size < 1 || size > most || offset % size !== 0) return null;
    asked[page.size] = size;
    asked[page.number] = offset / size + 1;
  }
  return withCodes(old, asked);
}

/** Some codes were numbers and are text, or the other way round. */
function withCodes({ request }: Operation, input: CallInput): CallInput {
  for (const { name, type } of [...request.query, ...request.path]) {
    const value = input[name];
    if (type === 'string' && typeof value === 'number') input[name] = String(value);
    if (type === 'int' && typeof value === 'string' && /^\d{1,15}$/.test(value)) input[name] = Number(value);
  }
  return input;
}

/** What cannot be read is left to whoever decodes it. */
function adaptBody({ successor }: Operation, body: Uint8Array): Uint8Array {
  try {
    const value = parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (successor && isObject(value))
      return new TextEncoder().encode(stringifyLossless(toSuccessor(value, successor.how)));
  } catch {
    return body;
  }
  return body;
}
