/** The HTTP server: 127.0.0.1 only, one per scope. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonAnswer, send, type Answer } from './answer';
import { CONTROL_PREFIX, control } from './control';
import type { Controlled } from './control';
import { exchange, splitTarget } from './exchange';
import type { Kernel } from './exchange';
import { parseAuthorization } from './signature';
import type { WireRequest } from './signature';
import type { Scope } from './routes';

const HOST = '127.0.0.1';
/** Contract: limits.json, gateway. */
const MAX_HEADER_BYTES = 32 * 1024;
const MAX_BODY_BYTES = 12 * 1024 * 1024;

export type Site = { kernel: Kernel; controlled: Controlled; delay: (ms: number) => Promise<void> };

export type Listener = { url: string; close(): Promise<void> };

/** @throws when the port is taken. */
export async function listen(site: Site, scope: Scope, port: number): Promise<Listener> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    // A peer that goes away while it sends is no answer lost.
    serve(site, scope, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${actual}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  site: Site,
  scope: Scope,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { kernel, controlled } = site;
  const requestId = randomBytes(16).toString('hex');
  const wire = {
    requestId,
    gzip: /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? '')),
  };
  const body = await readBody(incoming);
  const reply = (answer: Parameters<typeof send>[1], cut = false): void =>
    send(response, answer, { ...wire, now: kernel.now() }, cut);
  if (body === null)
    return reply(
      jsonAnswer(413, {
        error_msg: 'Request entity too large',
        error_code: 'APIG.0201',
        request_id: requestId,
      }),
    );
  const request = wireRequest(incoming, body);
  const [path, query] = splitTarget(request.target);
  const peer = incoming.socket.remoteAddress ?? '';
  if (path.startsWith(CONTROL_PREFIX)) return reply(control(controlled, request, path, peer));

  const outcome = exchange(kernel, scope, request, peer, requestId);
  const { fault, answer } = outcome;
  const silent = answer === null || fault?.kind === 'timeoutAfterEffect';
  controlled.log.add({
    at: new Date(kernel.now()).toISOString(),
    site: scope,
    method: request.method,
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    operation: outcome.operation,
    signedHeaders: parseAuthorization(request.headers['authorization'] ?? '')?.signedHeaders ?? [],
    account: outcome.account,
    status: silent ? 0 : answer.status,
    errorCode: outcome.errorCode,
    fault: fault?.kind ?? null,
    requestId,
  });
  if (answer === null) {
    response.destroy();
    return;
  }
  if (fault?.kind === 'timeoutAfterEffect') return;
  if (fault?.kind === 'slow') await site.delay(fault.delayMs);
  reply(fault?.kind === 'malformed' ? malformed(answer) : answer, fault?.kind === 'cut');
}

function malformed(answer: Answer): Answer {
  const text = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('latin1');
  return { ...answer, body: `${text.slice(0, -1)},,` };
}

function wireRequest(incoming: IncomingMessage, body: Uint8Array): WireRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  return { method: incoming.method ?? '', target: incoming.url ?? '', headers, body };
}

/** Null for a body larger than the gateway takes. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks);
}
