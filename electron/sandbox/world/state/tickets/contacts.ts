/** Phone numbers and addresses that were verified by a code; each stays verified for a while. */
import { Draw, hashText, mix } from '../../random';
import type { Verified, Way } from './types';

/** A verified contact need not be verified again for a year (the time is the sandbox's own). */
const VERIFIED_MS = 365 * 86_400_000;

const keyOf = (way: Way, value: string, areaCode: string): string =>
  way === 0 ? `0 ${areaCode} ${value}` : `1 ${value.toLowerCase()}`;

export class Contacts {
  private readonly verified = new Map<string, Verified>();

  constructor(private readonly seed: number) {}

  verify(way: Way, value: string, areaCode: string, now: number): Verified {
    const key = keyOf(way, value, areaCode);
    const verifiedId = new Draw(mix(this.seed, hashText(`verified ${key}`))).hex(32);
    const verified: Verified = { way, value, areaCode, verifiedId, expiresAt: now + VERIFIED_MS };
    this.verified.set(key, verified);
    return verified;
  }

  find(way: Way, value: string, areaCode: string, now: number): Verified | undefined {
    const found = this.verified.get(keyOf(way, value, areaCode));
    return found && found.expiresAt > now ? found : undefined;
  }

  list(now: number): readonly Verified[] {
    return [...this.verified.values()].filter((v) => v.expiresAt > now);
  }
}
