/** The typed door to the main process. */
import type { ErrorCode, ErrorParams, WireError } from '@shared/errors';
import type { Bridge } from '@shared/ipc/bridge';
import type { Answer, CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/ipc/contract';

declare global {
  interface Window {
    readonly yunzhang: Bridge;
  }
}

/** A failed answer. `message` and `hint` are in the person's language; main has written them. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly params: ErrorParams;
  /** The cloud's request id, for support. */
  readonly requestId: string | undefined;
  constructor(error: WireError) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
    this.params = error.params;
    this.requestId = error.requestId;
  }
}

/** What the browser throws where a script that is read when it is needed is missing or damaged: it has no code for it. */
function isUnreadScript(reason: unknown): boolean {
  return reason instanceof TypeError && reason.message.includes('dynamically imported module');
}

/** Anything thrown, as an ApiError: what is not one is a fault of the app itself. */
export function toApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  const code = isUnreadScript(reason) ? 'app.script' : 'app.internal';
  return new ApiError({ code, message, hint: '', params: {} });
}

type Input<N extends CallName> = CallInput<N> extends undefined ? [] : [input: CallInput<N>];

/**
 * Asks main.
 * @throws ApiError when the answer is a failure, whatever its kind.
 */
export function call<N extends CallName>(name: N, ...[input]: Input<N>): Promise<CallOutput<N>> {
  return request(name, input as CallInput<N>);
}

/** As `call`, for a name that is only known at run time. */
export async function request<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const ask: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>> = window.yunzhang.calls[name];
  const answer = await ask(input).catch((reason: unknown) => {
    throw toApiError(reason);
  });
  if (answer.ok) return answer.value;
  throw new ApiError(answer.error);
}

/** Listens to main; returns what stops listening. */
export function on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.yunzhang.events[event](listener);
}
