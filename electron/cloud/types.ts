/** What the cloud client offers the rest of the main process, and what it needs from a transport. */
import type { InputOf, OutputOf } from '@shared/contract/calls';
import type { Endpoints } from '@shared/contract/endpoints';
import type { CallInput } from '@shared/contract/request';
import type { Site } from '@shared/contract/types';
import type { CallTrace } from './trace';

export type { CallInput };

/** What a request is authorized with. none: only for signing in itself. */
export type Authorization =
  | { kind: 'permanent'; ak: string; sk: string }
  | { kind: 'temporary'; ak: string; sk: string; securityToken: string }
  | { kind: 'token'; token: string }
  | { kind: 'none' };

/** `total` is null where the other side does not say. */
export type TransferProgress = { direction: 'up' | 'down'; bytes: number; total: number | null };

/** One HTTP request, already signed. `url` is exactly what goes on the wire. */
export type HttpRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  timeoutMs: number;
  /** A larger answer is refused (network.tooLarge). */
  maxBytes?: number;
  onProgress?: (progress: TransferProgress) => void;
  signal?: AbortSignal;
};

/** Header names are lower case; the body is decompressed. */
export type HttpResponse = { status: number; headers: Record<string, string>; body: Uint8Array };

/**
 * Sends one request.
 * @throws AppError network.* when no usable HTTP answer came: offline, unreachable, time-out, proxy, certificate,
 * redirect (never followed), cancelled, too large.
 */
export type Transport = { send(request: HttpRequest): Promise<HttpResponse> };

/** Whom a call is made as, and where to. */
export type Caller = {
  accountId: string;
  site: Site;
  endpoints: Endpoints;
  /** Sent as X-Domain-Id when known. */
  domainId?: string;
  language: 'zh_CN' | 'en_US';
  /**
   * Accounts that share a quota have the same key: the cloud counts by source, API and parent account, so a master and those of its
   * members that are accounts here, and all keys of one account, go at one pace per operation.
   */
  paceKey: string;
  /**
   * Fetched for each call, so that no secret is held longer than a call.
   * @param refused a token the cloud did not take: another one is asked for
   */
  credentials(refused?: Authorization): Promise<Authorization>;
};

export type CallOptions = {
  signal?: AbortSignal;
  /** Told when a throttle makes the call wait: ms since the epoch at which it goes on. */
  onThrottled?: (until: number) => void;
  /**
   * The person asked for this very call. A key that failed its check is then tried again; without it such a key is
   * refused for a while, because the gateway locks it after about five failures (keyGuard.ts).
   */
  personAsked?: boolean;
  /** Told how the call went on the wire when it has ended, in whatever way. */
  onTrace?: (trace: CallTrace) => void;
};

export type DownloadOptions = CallOptions & {
  /** Default 64 MiB. */
  maxBytes?: number;
  onProgress?: (progress: TransferProgress) => void;
};

/** A 2xx answer with its body as it came: the store's worker decodes large pages off the main thread. */
export type RawAnswer = {
  status: number;
  requestId?: string;
  body: Uint8Array;
  /** Names in lower case. */
  headers?: Record<string, string>;
};

export type Download = {
  bytes: Uint8Array;
  contentType: string;
  /** As the cloud names it; not to be used as a path. */
  fileName?: string;
  requestId?: string;
};

/**
 * Input and output are typed by the id where it is written out; an id known only at run time takes any input, checked like every
 * other before anything is sent. Sends reads only. An operation that writes is a RangeError: it needs a journal and a transport that
 * sends once.
 */
export type CloudClient = {
  /** @throws AppError cloud.* or network.* (also for a small 2xx body that carries an error_code). */
  raw<Id extends string>(
    operationId: Id,
    input: InputOf<Id>,
    caller: Caller,
    options?: CallOptions,
  ): Promise<RawAnswer>;
  /** As raw, decoded by the contract's response model: decimals as exact text, unknown fields kept. */
  call<Id extends string>(
    operationId: Id,
    input: InputOf<Id>,
    caller: Caller,
    options?: CallOptions,
  ): Promise<{ value: OutputOf<Id>; requestId?: string }>;
  /** The bytes of an operation whose response is a file. @throws AppError as raw; network.tooLarge */
  download<Id extends string>(
    operationId: Id,
    input: InputOf<Id>,
    caller: Caller,
    options?: DownloadOptions,
  ): Promise<Download>;
  /** Server time minus local time in ms, learned from Date headers of that host; 0 before the first answer. */
  clockOffset(baseUrl: string): number;
};

/** One item of a batch that failed while others did not (contract errors.json, perItemFailureFields). */
export type ItemFailure = { id: string; code: string; message: string };

/** A write the cloud has answered with success; `failures`: the items of a batch that failed all the same. */
export type WriteAnswer = {
  value: Record<string, unknown>;
  status: number;
  requestId?: string;
  failures: ItemFailure[];
};

export type WriteOptions = {
  signal?: AbortSignal;
  /** As for reads: a key that was refused a moment ago is tried again. */
  personAsked?: boolean;
  /** Awaited right before the request goes; when it rejects, nothing is sent. */
  onSending?: () => void | Promise<void>;
  onProgress?: (progress: TransferProgress) => void;
  onTrace?: (trace: CallTrace) => void;
};

/** Only electron/actions asks it, which journals first. */
export type CloudWriter = {
  /**
   * Sends one call that changes something, once: never again by itself, whatever happens.
   * @throws AppError input.invalid before anything is sent; as reads do otherwise, `params.sent` being 'no' where it is
   * certain that nothing left this computer. electron/actions/outcome.ts says what a failure means for the effect.
   */
  write<Id extends string>(
    operationId: Id,
    input: InputOf<Id>,
    caller: Caller,
    options?: WriteOptions,
  ): Promise<WriteAnswer>;
};
