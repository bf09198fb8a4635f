/**
 * The endpoint on its way out that can answer in place of its successor, where a gateway does not publish that one. Only a
 * question it can be asked in full: a filter it does not know would be a wrong answer.
 */
import { toSuccessor } from '@shared/contract/adapt';
import type { CallInput, InputValue } from '@shared/contract/request';
import { operations, type Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { isAppError } from '@shared/errors';
import { isObject, parseLossless, stringifyLossless } from '@shared/json';

const NOT_PUBLISHED: ReadonlySet<unknown> = new Set(['APIG.0101', 'APIGW.0101']);

export function isNotPublished(error: unknown): boolean {
  return isAppError(error) && error.code === 'cloud.notFound' && NOT_PUBLISHED.has(error.params['code']);
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
    // Pages of a fixed size cannot begin in the middle of one.
    if (size < 1 || offset % size !== 0) return null;
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
