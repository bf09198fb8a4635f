/**
 * The app's transport: Chromium's network stack, which knows the system's proxy, PAC files and company certificates.
 * For reads only: Chromium sends a POST again by itself when a kept-alive connection is cut before the answer.
 */
import { net, session } from 'electron';
import type { ErrorCode } from '@shared/errors';
import { createFetchTransport } from './fetchTransport';
import { oneAtATime } from './oneAtATime';
import type { Transport } from './types';

/** To be called after the app is ready. Uses the default session, whose proxy settings are the system's. */
export function createElectronTransport(): Transport {
  return createFetchTransport((url, init) => net.fetch(url, init), { codeOf, neverLeft });
}

/**
 * The transport for what changes something: a session of its own, one request at a time, each on a fresh connection.
 * Chromium does not send again what was cut on a connection that was not used before.
 */
export function createElectronWriteTransport(): Transport {
  const writes = session.fromPartition('writes', { cache: false });
  const single = createFetchTransport((url, init) => writes.fetch(url, init), { codeOf, neverLeft });
  return oneAtATime(single, () => writes.closeAllConnections());
}

/** net.fetch fails with "net::ERR_…" in the message and nowhere else; a redirect fails with words of its own. */
function netErrorOf(error: unknown): string {
  return /net::(ERR_[A-Z0-9_]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}

function neverLeft(error: unknown): boolean {
  return /^ERR_(CONNECTION_REFUSED|NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|CERT_)/.test(
    netErrorOf(error),
  );
}

function codeOf(error: unknown): ErrorCode {
  const text = error instanceof Error ? error.message : '';
  if (/redirect was cancell?ed/i.test(text)) return 'network.redirect';
  const code = netErrorOf(error);
  if (code === 'ERR_INTERNET_DISCONNECTED') return 'network.offline';
  if (/^ERR_(CERT_|BAD_SSL|SSL_CLIENT_AUTH|SSL_PINNED)/.test(code)) return 'network.certificate';
  if (/PROXY|TUNNEL|_PAC_|SOCKS/.test(code)) return 'network.proxy';
  if (/TIMED_OUT/.test(code)) return 'network.timeout';
  if (/NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE/.test(code) && !net.isOnline()) return 'network.offline';
  return 'network.unreachable';
}
