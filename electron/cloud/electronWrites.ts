/**
 * The transport for calls that change something. Chromium sends a POST again by itself when a kept-alive connection that was
 * used before is cut before the answer; on a fresh connection it does not. So writes have a session of their own, go one at a
 * time, and each starts with every connection of that session closed.
 */
import { net, session, type ClientRequest, type IncomingMessage } from 'electron';
import { AppError } from '@shared/errors';
import { LARGEST_BODY_BYTES } from './fetchTransport';
import { electronStack } from './electronTransport';
import { cancelled, throwIfAborted } from './time';
import { notSentError } from './writeErrors';
import type { HttpRequest, HttpResponse, Transport } from './types';

const PARTITION = 'writes';
const PROGRESS_EVERY_MS = 100;
const PROXY_AUTHENTICATION = 407;

/** To be called after the app is ready. */
export function createElectronWriteTransport(): Transport {
  let last: Promise<unknown> = Promise.resolve();
  return {
    send(request) {
      const turn = last.then(() => sendAlone(request));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function sendAlone(request: HttpRequest): Promise<HttpResponse> {
  const { host } = new URL(request.url);
  if (request.signal?.aborted) throw notSentError('network.cancelled', host);
  const own = session.fromPartition(PARTITION, { cache: false });
  await own.closeAllConnections();
  throwIfAborted(request.signal);
  return exchange(
    net.request({
      method: request.method,
      url: request.url,
      session: own,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    }),
    request,
    host,
  );
}

function exchange(client: ClientRequest, request: HttpRequest, host: string): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const ended = (settle: () => void): void => {
      clearTimeout(timer);
      clearInterval(progress);
      request.signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const fail = (error: AppError): void => {
      ended(() => reject(error));
      client.abort();
    };
    const onAbort = (): void => fail(cancelled());
    const timer = setTimeout(() => fail(new AppError('network.timeout', { host })), request.timeoutMs);
    const progress = watchUpload(client, request);
    request.signal?.addEventListener('abort', onAbort, { once: true });

    client.on('redirect', () => fail(new AppError('network.redirect', { host })));
    client.on('login', (_, answer) => answer());
    client.on('error', (error) =>
      fail(
        electronStack.neverLeft(error) && !hasBegun(client)
          ? notSentError(electronStack.codeOf(error), host)
          : new AppError(electronStack.codeOf(error), { host }),
      ),
    );
    client.on('response', (response) => {
      if (response.statusCode === PROXY_AUTHENTICATION) return fail(notSentError('network.proxy', host));
      read(response, request.maxBytes ?? LARGEST_BODY_BYTES, new URL(request.url)).then(
        (answer) => ended(() => resolve(answer)),
        (error: unknown) => fail(error instanceof AppError ? error : new AppError('app.internal')),
      );
    });
    for (const [name, value] of Object.entries(request.headers)) client.setHeader(name, value);
    if (request.body) client.write(Buffer.from(request.body));
    client.end();
  });
}

/** Whether bytes of the request are known to have gone out. That none are says nothing: Chromium tells it with a delay. */
function hasBegun(client: ClientRequest): boolean {
  return (client.getUploadProgress().current ?? 0) > 0;
}

/** Electron has no event for it. */
function watchUpload(client: ClientRequest, { onProgress, body }: HttpRequest): NodeJS.Timeout | undefined {
  if (!onProgress || !body) return undefined;
  const total = body.byteLength;
  return setInterval(() => {
    const { active, current } = client.getUploadProgress();
    if (active) onProgress({ direction: 'up', bytes: Math.min(current ?? 0, total), total });
  }, PROGRESS_EVERY_MS);
}

/**
 * Over plain HTTP, Chromium takes a head that was cut for a whole one without a body, and a lost answer would look like a
 * success. A server that means "no body" says so.
 */
function isCutHead(status: number, headers: Record<string, string>, body: Buffer, plain: boolean): boolean {
  if (!plain || body.length > 0 || status === 204 || status === 304) return false;
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

function read(response: IncomingMessage, maxBytes: number, { host, protocol }: URL): Promise<HttpResponse> {
  const plain = protocol === 'http:';
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) return reject(new AppError('network.tooLarge', { host }));
      chunks.push(chunk);
    });
    response.on('end', () => {
      const headers = headersOf(response);
      const body = Buffer.concat(chunks);
      if (isCutHead(response.statusCode, headers, body, plain))
        reject(new AppError('network.unreachable', { host }));
      else resolve({ status: response.statusCode, headers, body });
    });
    response.on('aborted', () => reject(new AppError('network.unreachable', { host })));
    response.on('error', (error: Error) => reject(new AppError(electronStack.codeOf(error), { host })));
  });
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
