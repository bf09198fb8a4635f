/** A transport on top of a fetch: the same rules whichever network stack is below. */
import { AppError, type ErrorCode } from '@shared/errors';
import { cancelled, throwIfAborted } from './time';
import type { HttpRequest, HttpResponse, Transport } from './types';

/** A page of 1000 records is about 2 MB; what is far beyond is not an answer to be held in memory. */
export const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PROXY_AUTHENTICATION = 407;

/** What a failed fetch of a network stack means. */
export type Stack = {
  codeOf(error: unknown): ErrorCode;
  /** True when the connection was never made: whatever was to be sent has not left this computer. */
  neverLeft(error: unknown): boolean;
};

export function createFetchTransport(fetch: Fetch, stack: Stack): Transport {
  return {
    async send(request) {
      throwIfAborted(request.signal);
      const { host } = new URL(request.url);
      const end = endOf(request);
      try {
        return await exchange(fetch, request, host, end.signal);
      } catch (error) {
        if (error instanceof AppError) throw error;
        if (request.signal?.aborted) throw cancelled();
        const sent = stack.neverLeft(error) ? { sent: 'no' } : {};
        throw new AppError(end.timedOut() ? 'network.timeout' : stack.codeOf(error), { host, ...sent });
      } finally {
        end.clear();
      }
    },
  };
}

async function exchange(
  fetch: Fetch,
  request: HttpRequest,
  host: string,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body ? { body: new Uint8Array(request.body) } : {}),
    // A signature is meant for one host: it must not travel to where a redirect points.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  const { status } = response;
  const refuse = async (code: ErrorCode) => {
    await response.body?.cancel();
    return new AppError(code, { host });
  };
  if (REDIRECTS.has(status)) throw await refuse('network.redirect');
  if (status === PROXY_AUTHENTICATION) throw await refuse('network.proxy');
  const body = await readBody(response, request);
  if (body === null) throw new AppError('network.tooLarge', { host });
  return { status, headers: Object.fromEntries(response.headers), body };
}

/** The body, decompressed; null when it is larger than allowed, by its own word or by count. */
async function readBody(
  response: Response,
  { maxBytes = LARGEST_BODY_BYTES, onProgress }: HttpRequest,
): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const chunks: Uint8Array[] = [];
  const declared = Number(response.headers.get('content-length') ?? 0);
  const packed = response.headers.has('content-encoding');
  let size = 0;
  let tooLarge = declared > maxBytes;
  while (!tooLarge) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, size);
    chunks.push(value);
    size += value.byteLength;
    tooLarge = size > maxBytes;
    onProgress?.({ direction: 'down', bytes: size, total: packed || !declared ? null : declared });
  }
  await reader.cancel();
  return null;
}

/** Ends an exchange after its time or when its caller gives up; knows which it was. */
function endOf({ timeoutMs, signal }: HttpRequest) {
  const controller = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, timeoutMs);
  const onAbort = () => controller.abort();
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    timedOut: () => timedOut,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
