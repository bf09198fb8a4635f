/** What a handler gets and gives. A topic is a list of handlers by operation id (see ../topics). */
import type { Operation } from '@shared/contract/operations';
import type { Account, AccessKey } from '../world/accounts';
import type { Language } from '../world/names';
import type { World } from '../world/world';
import type { Json } from './json';
import type { Params } from './params';

export type Call = {
  operation: Operation;
  world: World;
  account: Account;
  key: AccessKey;
  params: Params;
  /** Request body; empty for reads. */
  body: Uint8Array;
  language: Language;
  /** Sandbox time in ms, faults included. */
  now: number;
};

/** @throws ApiError for what the cloud would refuse. */
export type Handler = (call: Call) => Json;

export type Topic = Readonly<Record<string, Handler>>;
