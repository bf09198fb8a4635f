/** What the cloud client offers the rest of the main process, and what it needs from a transport. */
import type { Endpoints } from '@shared/contract/endpoints';
import type { CallInput } from '@shared/contract/request';
import type { Site } from '@shared/contract/types';
import type { Credentials } from '@shared/model/account';

export type { CallInput };

/** One HTTP request, already signed. `url` is exactly what goes on the wire. */
export type HttpRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  timeoutMs: number;
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
  /** Accounts that share a quota (a master and its members) have the same key. */
  paceKey: string;
  /** Fetched for each call, so that no secret is held longer than a call. */
  credentials(): Promise<Credentials>;
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
};

/** A 2xx answer with its body as it came: the store's worker decodes large pages off the main thread. */
export type RawAnswer = { status: number; requestId?: string; body: Uint8Array };

/**
 * Sends what changes something, once: no retry, whatever happens. Only electron/actions asks it, which journals first.
 * @throws AppError as reads do; `params.sent` is 'no' where it is certain that nothing left this computer
 */
export type CloudWriter = {
  write(
    operationId: string,
    input: CallInput,
    caller: Caller,
    options?: CallOptions,
  ): Promise<{ value: Record<string, unknown>; requestId?: string }>;
};

/** Sends reads only. An operation that writes is a RangeError: it needs a journal and a transport that sends once. */
export type CloudClient = {
  /** @throws AppError cloud.* or network.* (also for a small 2xx body that carries an error_code). */
  raw(operationId: string, input: CallInput, caller: Caller, options?: CallOptions): Promise<RawAnswer>;
  /** As raw, decoded by the contract's response model: decimals as exact text, unknown fields kept. */
  call(
    operationId: string,
    input: CallInput,
    caller: Caller,
    options?: CallOptions,
  ): Promise<{ value: Record<string, unknown>; requestId?: string }>;
  /** Server time minus local time in ms, learned from Date headers of that host; 0 before the first answer. */
  clockOffset(baseUrl: string): number;
};
