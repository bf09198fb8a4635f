/** What a handler gets and gives. A topic is a list of handlers by operation id (see ../topics). */
import type { Operation } from '@shared/contract/operations';
import type { Account, AccessKey } from '../world/accounts';
import type { Language } from '../world/names';
import type { World } from '../world/world';
import type { BodyObject } from './body';
import type { Json } from './json';
import type { Upload } from './multipart';
import type { Params } from './params';
import type { Reply } from './reply';
import type { SignIns } from './signIns';

export type Call = {
  operation: Operation;
  world: World;
  account: Account;
  key: AccessKey;
  /** Path, query and header parameters, by their names in the contract. */
  params: Params;
  /** The request body, checked; {} where the operation has none. */
  json: BodyObject;
  /** What a multipart request uploads. */
  files: readonly Upload[];
  /** Request body as it came; empty for reads. */
  body: Uint8Array;
  signIns: SignIns;
  language: Language;
  /** Sandbox time in ms, faults included. */
  now: number;
};

/** @throws ApiError for what the cloud would refuse: also with status 200, `serviceError(200, code, language)`. */
export type Handler = (call: Call) => Json | Reply;

export type Topic = Readonly<Record<string, Handler>>;

/** A call that signs in: nobody is known yet. */
export type OpenCall = Pick<Call, 'operation' | 'world' | 'params' | 'json' | 'language' | 'now' | 'signIns'>;
export type OpenHandler = (call: OpenCall) => Json | Reply;
export type OpenTopic = Readonly<Record<string, OpenHandler>>;
