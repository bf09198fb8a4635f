/** Puts on a request what proves who sends it: a signature, or a token (contract endpoints.json, auth.cannotMix). */
import { sign, type Unsigned } from './signer';
import type { Authorization } from './types';

export type Authorized = {
  headers: Record<string, string>;
  /** What was signed; null where a token stands for the signature. */
  canonicalRequest: string | null;
};

/** @param at ms since the epoch, by the server's clock */
export function authorize(request: Unsigned, authorization: Authorization, at: number): Authorized {
  switch (authorization.kind) {
    case 'permanent':
    case 'temporary':
      return sign(request, authorization, at);
    case 'token':
      return { headers: { ...request.headers, 'x-auth-token': authorization.token }, canonicalRequest: null };
    case 'none':
      return { headers: request.headers, canonicalRequest: null };
  }
}
