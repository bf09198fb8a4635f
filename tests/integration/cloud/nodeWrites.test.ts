import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type * as Https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { isAppError } from '@shared/errors';
import { createNodeWrites } from '../../../electron/cloud/nodeWrites';
import { wasNotSent } from '../../../electron/cloud/writeErrors';
import { writesSuite } from './writesSuite';

const authorities = vi.hoisted((): { ca?: string } => ({}));

// Node reads the authorities it trusts once, when it starts: the test's own is added to each request. All else is as it is.
vi.mock('node:https', async (original) => {
  const https = await original<typeof Https>();
  const request = (url: URL, options: Https.RequestOptions): ReturnType<typeof Https.request> =>
    https.request(url, { ...options, ...authorities });
  return { ...https, request };
});

describe('writes in Node', () => {
  writesSuite(({ cert }) => {
    authorities.ca = cert;
    return Promise.resolve({ writes: createNodeWrites(), stop: () => Promise.resolve() });
  });
});

it('a route that goes when the request has arrived does not say that it never left', async () => {
  const sockets: Socket[] = [];
  const keep = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', keep);
  const server = createServer(() =>
    sockets[0]?.destroy(Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' })),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const failure: unknown = await createNodeWrites()
    .send({ method: 'POST', url: `http://127.0.0.1:${port}/pay`, headers: {}, timeoutMs: 20_000 })
    .catch((thrown: unknown) => thrown);
  unsubscribe('net.client.socket', keep);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(isAppError(failure) && [failure.code, wasNotSent(failure)]).toEqual(['network.unreachable', false]);
});
