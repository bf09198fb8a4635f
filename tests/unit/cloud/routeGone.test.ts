/** Chromium has one code for a route that is not there, whether the connection was never made or has carried the request already. */
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { isAppError } from '@shared/errors';
import { outcomeOf } from '../../../electron/actions/outcome';

/** What the next request ends with, and how many of its bytes are known to have gone out by then. */
const next = vi.hoisted(() => ({ error: '', gone: 0 }));

vi.mock('electron', () => ({
  net: {
    isOnline: () => false,
    request: () =>
      Object.assign(new EventEmitter(), {
        setHeader: () => undefined,
        write: () => undefined,
        abort: () => undefined,
        getUploadProgress: () => ({ active: next.gone > 0, current: next.gone, total: 100 }),
        end(this: EventEmitter) {
          queueMicrotask(() => this.emit('error', new Error(`net::${next.error}`)));
        },
      }),
  },
  session: { fromPartition: () => ({ closeAllConnections: () => Promise.resolve() }) },
}));
const { createElectronWriteTransport } = await import('../../../electron/cloud/electronWrites');

async function outcomeAfter(error: string, gone = 0) {
  Object.assign(next, { error, gone });
  const request = { method: 'POST', url: 'https://bss.example/pay', headers: {}, timeoutMs: 1_000 } as const;
  const failure: unknown = await createElectronWriteTransport()
    .send({ ...request, body: new Uint8Array(100) })
    .catch((thrown: unknown) => thrown);
  return { code: isAppError(failure) ? failure.code : null, outcome: outcomeOf(failure) };
}

it.each([
  ['ERR_INTERNET_DISCONNECTED', 'network.offline'],
  ['ERR_ADDRESS_UNREACHABLE', 'network.offline'],
  ['ERR_ADDRESS_INVALID', 'network.unreachable'],
  ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'network.certificate'],
  ['ERR_NETWORK_CHANGED', 'network.unreachable'],
])(
  'a payment that ends with %s may have been made: it stays locked until the cloud was asked',
  async (error, code) => {
    expect(await outcomeAfter(error)).toEqual({ code, outcome: 'unknown' });
  },
);

it.each([
  'ERR_NAME_NOT_RESOLVED',
  'ERR_CONNECTION_REFUSED',
  'ERR_CERT_AUTHORITY_INVALID',
  'ERR_PROXY_CONNECTION_FAILED',
])('a payment that ends with %s was never sent', async (error) => {
  expect((await outcomeAfter(error)).outcome).toBe('notSent');
});

it('a payment whose first bytes went out was sent, whatever the code says', async () => {
  expect((await outcomeAfter('ERR_CONNECTION_REFUSED', 1)).outcome).toBe('unknown');
});
