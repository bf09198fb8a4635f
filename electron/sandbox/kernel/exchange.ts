/** One request from the wire to its answer: route, fault, credentials, pace, site, permission, parameters, handler. */
import { operation as contractOperation } from '@shared/contract/operations';
import permissions from '@shared/contract/data/permissions.json';
import type { Operation } from '@shared/contract/operations';
import type { Clock } from '@shared/time';
import { handlers } from '../topics';
import type { Language } from '../world/names';
import type { World } from '../world/world';
import { answerInstead, errorAnswer, jsonAnswer } from './answer';
import type { Answer } from './answer';
import { ApiError, missingPermission, noSuchApi, serviceError, throttled } from './errors';
import type { Fault, Faults } from './faults';
import type { Gate, Principal } from './gate';
import { accessDenied, checkParams } from './params';
import { findOperation } from './routes';
import type { Scope } from './routes';
import type { WireRequest } from './signature';
import { DOCUMENTED_RATE } from './throttle';
import type { Throttle } from './throttle';

export type Kernel = { world: World; gate: Gate; throttle: Throttle; faults: Faults; now: Clock };

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
  const operation = findOperation(scope, request.method, path);
  const fault = kernel.faults.take(operation?.id ?? '');
  const outcome: Outcome = {
    answer: null,
    fault,
    operation: operation?.id ?? null,
    account: null,
    errorCode: null,
  };
  if (fault?.kind === 'drop') return outcome;
  const instead = fault ? answerInstead(fault) : null;
  if (instead) return { ...outcome, answer: instead };
  try {
    if (fault?.kind === 'throttle') throw throttled(DOCUMENTED_RATE.limit, DOCUMENTED_RATE.windowMs);
    if (!operation) throw noSuchApi();
    const principal = kernel.gate.admit(request);
    outcome.account = principal.account.name;
    outcome.answer = answerCall(kernel, scope, operation, principal, request, query, source);
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError(500, 'CBC.0999', 'Other error', false);
    outcome.errorCode = known.code;
    outcome.answer = errorAnswer(known, requestId);
  }
  return outcome;
}

function answerCall(
  kernel: Kernel,
  scope: Scope,
  routed: Operation,
  { account, key }: Principal,
  request: WireRequest,
  query: string,
  source: string,
): Answer {
  const limit = kernel.throttle.exceeded(source, routed.id, account.masterId ?? account.domainId);
  if (limit) throw throttled(limit.limit, limit.windowMs);
  const language = languageOf(request.headers['x-language'], account.site);
  // One IAM serves both sites; a bill is only on its own.
  if (scope !== 'both' && routed.service !== 'IAM' && scope !== account.site)
    throw serviceError(403, 'CBC.0156', language);
  const domain = request.headers['x-domain-id'];
  if (domain !== undefined && domain !== account.domainId) throw accessDenied(language);
  const missing = actionsOf(routed.id).find((action) => key.denied.includes(action));
  if (missing) throw missingPermission(missing);
  const operation = contractOperation(account.site, routed.id);
  const params = checkParams(query, operation.request.query, language);
  const handler = handlers.get(operation.id);
  if (!handler) throw noSuchApi();
  const { world } = kernel;
  return jsonAnswer(
    200,
    handler({ operation, world, account, key, params, body: request.body, language, now: kernel.now() }),
  );
}

/** Each site's own language where the caller names none it knows. */
function languageOf(header: string | undefined, site: string): Language {
  if (header === 'zh_CN' || header === 'en_US') return header;
  return site === 'china' ? 'zh_CN' : 'en_US';
}

function actionsOf(operationId: string): readonly string[] {
  const known: Record<string, { policyActions: string[] }> = permissions.operations;
  return known[operationId]?.policyActions ?? [];
}

export function splitTarget(target: string): [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}
