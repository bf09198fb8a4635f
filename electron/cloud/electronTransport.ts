/**
 * The app's transport: Chromium's network stack, which knows the system's proxy, PAC files and company certificates.
 * For reads only: Chromium sends a POST again by itself when a kept-alive connection is cut before the answer.
 */
import { net } from 'electron';
import type { ErrorCode } from '@shared/errors';
import { createFetchTransport, type Stack } from './fetchTransport';
import type { Transport } from './types';

/** To be called after the app is ready. Uses the default session, whose proxy settings are the system's. */
export function createElectronTransport(): Transport {
  return createFetchTransport((url, init) => net.fetch(url, init), electronStack);
}

/** What Chromium's failures mean. */
export const electronStack: Stack = { codeOf, neverLeft };

/**
 * Codes of a connection that never stood, or was never trusted with the request: only those that nothing but the making of one can end
 * with. ERR_INTERNET_DISCONNECTED, ERR_ADDRESS_UNREACHABLE and ERR_ADDRESS_INVALID are what Chromium calls ENETDOWN, EHOSTUNREACH and
 * EADDRNOTAVAIL of a socket, also of one that has carried the request already. Of TLS, ERR_SSL_PROTOCOL_ERROR and the alerts about
 * records also come with an answer that was garbled on the way; and a server of TLS 1.3 refuses the client's certificate after the
 * request was sent.
 */
const NEVER_STOOD =
  /^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|CERT_\w+|SSL_(VERSION_OR_CIPHER_MISMATCH|OBSOLETE_VERSION|PINNED_KEY_NOT_IN_CERT_CHAIN|SERVER_CERT_BAD_FORMAT|UNRECOGNIZED_NAME_ALERT|KEY_USAGE_INCOMPATIBLE)|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|PROXY_CERTIFICATE_INVALID|SOCKS_\w+|UNSAFE_PORT|NETWORK_ACCESS_DENIED)$/;

function neverLeft(error: unknown): boolean {
  return NEVER_STOOD.test(netErrorOf(error));
}

function netErrorOf(error: unknown): string {
  return /net::(ERR_[A-Z0-9_]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}

/** net.fetch fails with "net::ERR_…" in the message and nowhere else; a redirect fails with words of its own. */
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
