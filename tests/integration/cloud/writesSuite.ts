/** One intent, one request: what a transport for writes must hold to, wherever its connection is cut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '@shared/errors';
import type { HttpRequest, Transport } from '../../../electron/cloud/types';
import { wasNotSent } from '../../../electron/cloud/writeErrors';
import { makeCertificate, type Certificate } from '../../support/certificate';
import { ANSWER_BYTES, CuttingServer, type Cut } from './cuttingServer';

const BODY = new TextEncoder().encode(
  JSON.stringify({ order_id: 'CS1', use_coupon: 'NO', use_discount: 'NO' }),
);

const CUTS: [string, Cut][] = [
  ['as soon as it stands', { at: 'connection' }],
  ['after one byte of the request', { at: 'request', bytes: 1 }],
  ['within the head', { at: 'request', bytes: 60 }],
  ['within the body', { at: 'body' }],
  ['after the request', { at: 'requestEnd' }],
  ['by noise in place of the answer', { at: 'garbled' }],
  ['after one byte of the answer', { at: 'answer', bytes: 1 }],
  ['within the head of the answer', { at: 'answer', bytes: 30 }],
  ['before the body of the answer', { at: 'answer', bytes: ANSWER_BYTES - 18 }],
  ['one byte before the end of the answer', { at: 'answer', bytes: ANSWER_BYTES - 1 }],
];

/** @param start a transport that trusts the certificate as it would one of a known authority */
export function writesSuite(
  start: (trusted: Certificate) => Promise<{ writes: Transport; stop: () => Promise<void> }>,
): void {
  const certificate = makeCertificate();
  const servers = { HTTP: new CuttingServer(), HTTPS: new CuttingServer(certificate) };
  let writes: Transport;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    await Promise.all([servers.HTTP.start(), servers.HTTPS.start()]);
    ({ writes, stop } = await start(certificate));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([stop(), servers.HTTP.stop(), servers.HTTPS.stop()]);
  });

  const requestTo = ({ url }: CuttingServer, over: Partial<HttpRequest> = {}): HttpRequest => ({
    method: 'POST',
    url: `${url}/v3/orders/customer-orders/pay`,
    headers: { 'content-type': 'application/json', 'x-sdk-date': '20261124T060000Z' },
    body: BODY,
    timeoutMs: 20_000,
    ...over,
  });
  const refusal = async (promise: Promise<unknown>): Promise<AppError> => {
    try {
      await promise;
    } catch (error) {
      return error as AppError;
    }
    throw new Error('no error was thrown');
  };

  describe.each(['HTTP', 'HTTPS'] as const)('over %s', (scheme) => {
    const server = servers[scheme];

    it('sends one request on a connection of its own, each time', async () => {
      server.next(null);
      for (let i = 1; i <= 3; i += 1) {
        const { status, body } = await writes.send(requestTo(server));
        expect([status, Buffer.from(body).toString()]).toEqual([200, '{"order_id":"CS1"}']);
        expect([server.connections, server.requests]).toEqual([i, i]);
      }
    });

    describe.each(CUTS)('cut %s', (_, cut) => {
      it('sends at most one request and says that it may have taken effect', async () => {
        // A connection that was used before is the one on which a stack would send a request again.
        server.next(null);
        await writes.send(requestTo(server));
        server.next(cut);
        const error = await refusal(writes.send(requestTo(server)));
        expect(error.code).toMatch(/^network\./);
        expect(wasNotSent(error)).toBe(false);
        expect(server.connections).toBe(1);
        expect(server.requests).toBeLessThanOrEqual(1);
      });
    });

    it('keeps to one request with many cut one after the other', async () => {
      server.next({ at: 'requestEnd' });
      await Promise.all(Array.from({ length: 12 }, () => refusal(writes.send(requestTo(server)))));
      expect([server.connections, server.requests]).toEqual([12, 12]);
    });
  });

  it('says for sure that nothing was sent where nobody listens', async () => {
    const gone = new CuttingServer();
    await gone.start();
    await gone.stop();
    const error = await refusal(writes.send(requestTo(gone)));
    expect([error.code, wasNotSent(error)]).toEqual(['network.unreachable', true]);
  });

  it('says for sure that nothing was sent to one whose certificate nobody knows', async () => {
    const stranger = new CuttingServer(makeCertificate());
    await stranger.start();
    const error = await refusal(writes.send(requestTo(stranger)));
    await stranger.stop();
    expect([error.code, wasNotSent(error), stranger.requests]).toEqual(['network.certificate', true, 0]);
  });

  it('sends nothing once it was given up before its turn', async () => {
    servers.HTTP.next(null);
    const controller = new AbortController();
    controller.abort();
    const error = await refusal(writes.send(requestTo(servers.HTTP, { signal: controller.signal })));
    expect([error.code, servers.HTTP.connections]).toEqual(['network.cancelled', 0]);
  });
}
