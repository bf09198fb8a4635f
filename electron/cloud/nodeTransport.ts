/** The same transport on Node's own fetch, for the command line and for tests. It uses no proxy. */
import type { ErrorCode } from '@shared/errors';
import { createFetchTransport } from './fetchTransport';
import type { Transport } from './types';

export function createNodeTransport(): Transport {
  return createFetchTransport((url, init) => fetch(url, init), { codeOf, neverLeft });
}

/** Node's fetch fails with a TypeError whose cause has the code of the socket, of TLS or of the HTTP parser. */
function codeOf(error: unknown): ErrorCode {
  const code = causeOf(error);
  if (/CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code)) return 'network.certificate';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'network.timeout';
  return 'network.unreachable';
}

function neverLeft(error: unknown): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
    causeOf(error),
  );
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
