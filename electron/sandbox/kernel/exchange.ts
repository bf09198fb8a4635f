/** One request from the wire to its answer: route, fault, credentials, pace, site, permission, parameters, handler. */
import { findOperation as operationOf } from '@shared/contract/operations';
import permissions from '@shared/contract/data/permissions.json';
import type { Operation } from '@shared/contract/operations';
import type { Clock } from '@shared/time';
import { handlers, openHandlers } from '../topics';
import type { Language } from '../world/names';
import type { World } from '../world/world';
import { answerInstead, errorAnswer, replyAnswer } from './answer';
import type { Answer } from './answer';
import { checkBody } from './body';
import type { Call, OpenHandler } from './context';
import { ApiError, documented, missingPermission, noSuchApi, serviceError, throttled } from './errors';
import type { Fault, Faults } from './faults';
import type { Gate, Principal } from './gate';
import { languageOf } from './language';
import { accessDenied, checkParams } from './params';
import { findOperation } from './routes';
import type { Scope } from './routes';
import type { WireRequest } from './signature';
import type { SignIns } from './signIns';
import { DOCUMENTED_RATE } from './throttle';
import type { Throttle } from './throttle';

export type Kernel = {
  world: World;
  gate: Gate;
  throttle: Throttle;
  faults: Faults;
  signIns: SignIns;
  now: Clock;
};

/** What to put on the wire; `answer` null: the connection goes without a word. */
export type Outcome = {
  answer: Answer | null;
  fault: Fault | null;
  operation: string | null;
  account: string | null;
  errorCode: string | null;
};

export function exchange(
  kernel: Kernel,
  scope: Scope,
  request: WireRequest,
  source: string,
  requestId: string,
): Outcome {
  const [path = '', query = ''] = splitTarget(request.target);
  const routed = findOperation(scope, request.method, path);
  const operation = routed?.operation.id ?? null;
  const fault = kernel.faults.take(operation ?? '');
  const outcome: Outcome = { answer: null, fault, operation, account: null, errorCode: null };
  if (fault?.kind === 'drop') return outcome;
  const instead = fault ? answerInstead(fault) : null;
  if (instead) return { ...outcome, answer: instead };
  try {
    if (fault?.kind === 'throttle') throw throttled(DOCUMENTED_RATE.limit, DOCUMENTED_RATE.windowMs);
    if (!routed) throw noSuchApi();
    const incoming = { request, query, path: routed.path, source };
    const open = openHandlers.get(routed.operation.id);
    if (open) return { ...outcome, answer: answerOpenCall(kernel, scope, routed.operation, open, incoming) };
    const principal = kernel.gate.admit(request);
    outcome.account = principal.account.name;
    if (fault?.kind === 'refuse')
      throw documented(fault.code, languageOf(request.headers['x-language'], principal.account.site));
    outcome.answer = answerCall(kernel, scope, routed.operation, principal, incoming);
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError(500, 'CBC.0999', 'Other error', 'service');
    outcome.errorCode = known.code;
    outcome.answer = errorAnswer(known, requestId);
  }
  return outcome;
}

type Incoming = {
  request: WireRequest;
  query: string;
  path: Readonly<Record<string, string>>;
  /** Address of the peer: limits count it. */
  source: string;
};

function answerCall(
  kernel: Kernel,
  scope: Scope,
  routed: Operation,
  { account, key }: Principal,
  incoming: Incoming,
): Answer {
  pace(kernel, routed, incoming.source, account.masterId ?? account.domainId);
  const { headers, body } = incoming.request;
  const language = languageOf(headers['x-language'], account.site);
  // One IAM serves both sites; a bill is only on its own.
  if (scope !== 'both' && routed.service !== 'IAM' && scope !== account.site)
    throw serviceError(403, 'CBC.0156', language);
  const domain = headers['x-domain-id'];
  if (domain !== undefined && domain !== account.domainId) throw accessDenied(language);
  const missing = actionsOf(routed).find((action) => key.denied.includes(action));
  if (missing) throw missingPermission(missing);
  const operation = operationOf(account.site, routed.id);
  const handler = operation && handlers.get(operation.id);
  if (!handler) throw noSuchApi();
  const { world, signIns } = kernel;
  world.state.settle(account);
  return replyAnswer(
    handler({
      ...checked(operation, incoming, language),
      operation,
      world,
      account,
      key,
      body,
      language,
      signIns,
      now: kernel.now(),
    }),
  );
}

function answerOpenCall(
  kernel: Kernel,
  scope: Scope,
  operation: Operation,
  handler: OpenHandler,
  incoming: Incoming,
): Answer {
  const { world, signIns } = kernel;
  pace(kernel, operation, incoming.source, '');
  const language = languageOf(incoming.request.headers['x-language'], scope === 'both' ? 'china' : scope);
  const { params, json } = checked(operation, incoming, language);
  return replyAnswer(handler({ operation, world, params, json, language, signIns, now: kernel.now() }));
}

function checked(
  operation: Operation,
  { request, query, path }: Incoming,
  language: Language,
): Pick<Call, 'params' | 'json' | 'files'> {
  const { headers, body } = request;
  const params = checkParams(operation, { path, query, headers }, language);
  return { params, ...checkBody(operation, body, headers['content-type'] ?? '', language) };
}

function pace({ throttle }: Kernel, operation: Operation, source: string, parent: string): void {
  const limit = throttle.exceeded(source, operation.id, parent);
  if (limit) throw throttled(limit.limit, limit.windowMs);
}

/** An endpoint on its way out wants what its successors want. */
function actionsOf({ id, supersededBy }: Pick<Operation, 'id' | 'supersededBy'>): readonly string[] {
  const known: Record<string, { policyActions: string[] }> = permissions.operations;
  return [id, ...(supersededBy ?? [])].flatMap((each) => known[each]?.policyActions ?? []);
}

export function splitTarget(target: string): [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}
