/** What every transport must do, whatever network stack it stands on. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '@shared/errors';
import { LARGEST_BODY_BYTES } from '../../../electron/cloud/fetchTransport';
import type { HttpRequest, HttpResponse, Transport, TransferProgress } from '../../../electron/cloud/types';

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** More than comes in one piece. */
const FILE_BYTES = 4 * 1024 * 1024;

class Loopback {
  readonly seen: Seen[] = [];
  url = '';
  private server: Server;
  constructor(handler: Handler) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        this.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        handler(request, response);
      });
    });
  }
  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

/** @param proxyRefusal what a 407 is taken for: Node's fetch hides the status, and uses no proxy anyway */
export function transportSuite(
  start: () => Promise<{ transport: Transport; stop: () => Promise<void> }>,
  proxyRefusal: ErrorCode,
): void {
  let transport: Transport;
  let stop: () => Promise<void>;
  /** Told when a route that never ends has been reached. */
  let reached = () => {};
  const elsewhere = new Loopback((_, response) => response.end('elsewhere'));
  const routes: Record<string, Handler> = {
    '/json': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'X-Request-Id': 'r1' });
      response.end('{"金额":0.10}');
    },
    '/gzip': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
      response.end(gzipSync('{"a":1}'));
    },
    '/file': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Length': String(FILE_BYTES) });
      response.end(Buffer.alloc(FILE_BYTES, 7));
    },
    '/fails': (_, response) =>
      response.writeHead(429, { 'Retry-After': '3' }).end('{"error_code":"APIG.0308"}'),
    '/redirect': (_, response) => response.writeHead(302, { Location: `${elsewhere.url}/stolen` }).end(),
    '/moved': (_, response) => response.writeHead(308, { Location: `${elsewhere.url}/stolen` }).end(),
    '/proxy': (_, response) => response.writeHead(407).end(),
    '/silent': () => reached(),
    '/half': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"a":', () => reached());
    },
    '/cut': (request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"a":', () => request.socket.destroy());
    },
    '/declared': (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': String(LARGEST_BODY_BYTES + 1),
      });
      response.write('[');
    },
    '/bomb': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(LARGEST_BODY_BYTES + 1, 0x20)));
    },
  };
  const server = new Loopback((request, response) =>
    routes[(request.url ?? '').split('?')[0] ?? '']?.(request, response),
  );

  beforeAll(async () => {
    await Promise.all([server.start(), elsewhere.start()]);
    ({ transport, stop } = await start());
  }, 120_000);
  afterAll(async () => {
    await Promise.all([stop(), server.stop(), elsewhere.stop()]);
  });

  const send = (path: string, over: Partial<HttpRequest> = {}): Promise<HttpResponse> =>
    transport.send({
      method: 'GET',
      url: `${server.url}${path}`,
      headers: {
        'content-type': 'application/json',
        authorization: 'SDK-HMAC-SHA256 Access=AK',
        'x-sdk-date': '20261123T060000Z',
      },
      timeoutMs: 20_000,
      ...over,
    });
  const codeOf = (promise: Promise<unknown>): Promise<ErrorCode> =>
    promise.then(
      () => {
        throw new Error('no error was thrown');
      },
      (error: unknown) => {
        if (error instanceof AppError) return error.code;
        throw error;
      },
    );
  const text = (response: HttpResponse) => Buffer.from(response.body).toString();

  it('sends the signed headers as they are and reads the answer as it is', async () => {
    const response = await send('/json?a=%E4%B8%80%27%20%2B&b=');
    expect(text(response)).toBe('{"金额":0.10}');
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': 'r1' });
    expect(response.headers['date']).toBeDefined();
    const seen = server.seen.at(-1);
    expect(seen?.url).toBe('/json?a=%E4%B8%80%27%20%2B&b=');
    expect(seen?.headers).toMatchObject({
      authorization: 'SDK-HMAC-SHA256 Access=AK',
      'x-sdk-date': '20261123T060000Z',
      host: new URL(server.url).host,
    });
    expect(seen?.headers).not.toHaveProperty('cookie');
  });

  it('sends a body byte for byte', async () => {
    await send('/json', { method: 'POST', body: new TextEncoder().encode('{"名":"😀"}') });
    expect(server.seen.at(-1)).toMatchObject({ method: 'POST', body: '{"名":"😀"}' });
  });

  it('unpacks gzip', async () => {
    expect(text(await send('/gzip'))).toBe('{"a":1}');
  });

  it('tells how much of a file has come, and of how much where that is known', async () => {
    const told: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress): void => void told.push(progress);
    const { body } = await send('/file', { onProgress });
    expect(body.byteLength).toBe(FILE_BYTES);
    expect(told.at(-1)).toEqual({ direction: 'down', bytes: FILE_BYTES, total: FILE_BYTES });
    const bytes = told.map((one) => one.bytes);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes).toEqual([...new Set(bytes)].sort((a, b) => a - b));
    // What is packed says its size on the wire, not what it unpacks to.
    await send('/gzip', { onProgress });
    expect(told.at(-1)).toEqual({ direction: 'down', bytes: 7, total: null });
  });

  it('gives an error answer as an answer', async () => {
    expect(await send('/fails')).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
  });

  it.each(['/redirect', '/moved'])(
    'follows no redirect and sends nothing to where %s points',
    async (path) => {
      expect(await codeOf(send(path))).toBe('network.redirect');
      expect(elsewhere.seen).toEqual([]);
    },
  );

  it('tells a proxy that wants a password from the cloud', async () => {
    expect(await codeOf(send('/proxy'))).toBe(proxyRefusal);
  });

  it('gives up after its time', async () => {
    expect(await codeOf(send('/silent', { timeoutMs: 50 }))).toBe('network.timeout');
    expect(await codeOf(send('/half', { timeoutMs: 50 }))).toBe('network.timeout');
  });

  it.each(['/silent', '/half'])('is cancelled at %s', async (path) => {
    const controller = new AbortController();
    reached = () => controller.abort();
    expect(await codeOf(send(path, { signal: controller.signal }))).toBe('network.cancelled');
    reached = () => {};
  });

  it('says that nobody listens', async () => {
    const closed = new Loopback(() => {});
    await closed.start();
    await closed.stop();
    expect(await codeOf(send('/', { url: closed.url }))).toBe('network.unreachable');
  });

  it('takes a body that was cut off for no answer', async () => {
    expect(await codeOf(send('/cut'))).toBe('network.unreachable');
  });

  it('reads no body beyond the limit, whether it says so or unpacks to it', async () => {
    expect(await codeOf(send('/declared'))).toBe('network.tooLarge');
    expect(await codeOf(send('/bomb'))).toBe('network.tooLarge');
  });
}
