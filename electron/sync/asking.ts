/** Asks the cloud for one page, now or ahead of its turn. */
import { datasets, type DatasetDefinition, type Paging } from '@shared/datasets';
import { partitionInput, splitKey } from '@shared/datasets/partitions';
import { isAppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import type { Caller, CallInput, CloudClient, RawAnswer } from '../cloud/types';
import { abortable } from './abortable';
import type { Task } from './plan';

export type AskContext = {
  client: CloudClient;
  caller: Caller;
  account: Account;
  /** Server time in ms. */
  serverNow: () => number;
  signal: AbortSignal;
  onThrottled: (until: number) => void;
};

type Members = DatasetDefinition['members'];

/** A page that was asked for. */
export type AskedPage = {
  offset: number;
  /** Its turn has come: from now on a wait for the throttle is told. @throws AppError as CloudClient.raw */
  answer(): Promise<RawAnswer>;
  /** What may be done with the answer before its turn. */
  early(prepare: (answer: RawAnswer) => void): void;
  /** Nobody wants it any more: what is still on its way is given up, and its failure is nobody's. */
  drop(): void;
};

export function askPage(task: Task, offset: number, context: AskContext): AskedPage {
  const { client, caller, account, signal, serverNow, onThrottled } = context;
  signal.throwIfAborted();
  const dataset = datasets[task.dataset];
  const about = { site: account.site, now: serverNow(), parent: task.parent?.passed ?? {} };
  const { key, member } = splitKey(task.partition);
  const input: CallInput = {
    ...dataset.params(partitionInput(dataset, key, about)),
    ...(member === null ? {} : partOf(dataset.members, member, caller)),
    ...pagingFields(dataset.paging, offset),
  };
  const own = linkedTo(signal);
  /** What is known of a throttle before the turn of this page; what is told then is about the page before it. */
  let waits: number | null = null;
  let isTurn = false;
  const asked = client.raw<string>(dataset.operation, input, caller, {
    signal: own.signal,
    onThrottled(until) {
      waits = until;
      if (isTurn) onThrottled(until);
    },
  });
  // The call itself may be waiting for a keychain that asks the person: cancelling does not wait for that.
  const answer = abortable(dataset.noneOn ? asked.catch(noneFor(dataset.noneOn)) : asked, own.signal);
  const settled = () => {
    waits = null;
    own.unlink();
  };
  // A page ahead may fail long before anybody waits for it; it is told of in its turn.
  answer.then(settled, settled);
  return {
    offset,
    answer() {
      isTurn = true;
      if (waits !== null) onThrottled(waits);
      return answer;
    },
    early: (prepare) => void answer.then(prepare, () => undefined),
    drop: () => own.abort(),
  };
}

/** "" is the account itself; where the cloud has no word for that, it is named by its id like every member. */
function partOf(members: Members, member: string, { domainId }: Caller): CallInput {
  if (member !== '') return members?.of(member) ?? {};
  return members?.own ?? (domainId === undefined ? {} : (members?.of(domainId) ?? {}));
}

/** Aborted with another signal, for its reason, or alone. */
function linkedTo(signal: AbortSignal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    unlink: () => signal.removeEventListener('abort', abort),
  };
}

/** Turns a refusal that means "there is none" back into an answer that says so; other failures stay failures. */
function noneFor(codes: readonly string[]): (error: unknown) => RawAnswer {
  return (error) => {
    const code = isAppError(error) ? error.params['code'] : undefined;
    if (typeof code !== 'string' || !codes.includes(code)) throw error;
    return { status: 200, body: new TextEncoder().encode(JSON.stringify({ error_code: code })) };
  };
}

/** `offset` counts rows; page numbers count pages of `limit` rows. */
function pagingFields(paging: Paging | null, offset: number): CallInput {
  if (!paging) return {};
  const { limit, by = 'row', first = 1, fields = {} } = paging;
  const at = by === 'row' ? offset : first + offset / limit;
  return { [fields.offset ?? 'offset']: at, [fields.limit ?? 'limit']: limit };
}
