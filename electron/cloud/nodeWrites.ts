/** The writing transport on Node's own HTTP, for the command line and for tests: a connection per request, no proxy. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AppError } from '@shared/errors';
import { LARGEST_BODY_BYTES } from './fetchTransport';
import { cancelled } from './time';
import { notSentError } from './writeErrors';
import type { HttpRequest, HttpResponse, Transport } from './types';

const NEVER_STOOD = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$|CERT|UNABLE_TO_/;

export function createNodeWrites(): Transport {
  return { send: exchange };
}

function exchange(request: HttpRequest): Promise<HttpResponse> {
  const url = new URL(request.url);
  const { host } = url;
  if (request.signal?.aborted) return Promise.reject(notSentError('network.cancelled', host));
  return new Promise((resolve, reject) => {
    const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const body = request.body ? Buffer.from(request.body) : undefined;
    const client = make(url, {
      method: request.method,
      headers: { ...request.headers, 'content-length': String(body?.length ?? 0) },
      agent: false,
    });
    const fail = (error: AppError): void => {
      clearTimeout(timer);
      reject(error);
      client.destroy();
    };
    // The same codes come of a connection that stood, when its route goes.
    let stood = false;
    client.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (stood = true)),
    );
    const timer = setTimeout(() => fail(new AppError('network.timeout', { host })), request.timeoutMs);
    request.signal?.addEventListener('abort', () => fail(cancelled()), { once: true });
    client.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (!stood && NEVER_STOOD.test(code))
        fail(notSentError(/CERT|UNABLE/.test(code) ? 'network.certificate' : 'network.unreachable', host));
      else fail(new AppError('network.unreachable', { host }));
    });
    client.on('response', (response) => {
      read(response, request.maxBytes ?? LARGEST_BODY_BYTES, host).then(
        (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        (error: unknown) =>
          fail(error instanceof AppError ? error : new AppError('network.unreachable', { host })),
      );
    });
    client.end(body);
  });
}

async function read(response: IncomingMessage, maxBytes: number, host: string): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError('network.tooLarge', { host });
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
