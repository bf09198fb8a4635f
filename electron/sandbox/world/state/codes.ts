/**
 * Codes sent to a phone or an address, and the messages as the person would get them. Limits are the documented ones
 * where there are any (60 s between two, a count per number: CBC.99000082) and sensible where there are none.
 */
import { Draw, hashText, mix } from '../random';

/** Between two messages to the same number. */
const GAP_MS = 60_000;
/** Messages to one number within an hour. */
const PER_HOUR = 5;
const HOUR_MS = 3_600_000;
/** Wrong guesses after which a code is worth nothing. */
const TRIES = 5;

export type Channel = 'sms' | 'mail';

export type CodeRequest = {
  /** Domain id of the account that asked; a code counts for that account only. */
  owner: string;
  /** Phone number or mail address. */
  to: string;
  channel: Channel;
  /** How long the code is good. */
  minutes: number;
  /** What the message says around the code. */
  text: (code: string) => string;
  /** Sandbox time in ms. */
  now: number;
};

/** A message as it stands in the phone. */
export type Message = {
  at: number;
  to: string;
  channel: Channel;
  text: string;
  code: string;
  expiresAt: number;
};

export type Verdict = 'right' | 'wrong' | 'expired' | 'tooManyTries';

type Open = { code: string; expiresAt: number; wrong: number };

const KEPT = 50;

export class Codes {
  private readonly open = new Map<string, Open>();
  private readonly sentAt = new Map<string, number[]>();
  private kept: Message[] = [];
  private count = 0;
  private watcher: ((message: Message) => void) | null = null;

  constructor(private readonly seed: string) {}

  /** Sends a new code; the one before is worth nothing from then on. */
  send({ owner, to, channel, minutes, text, now }: CodeRequest): 'sent' | 'tooSoon' | 'tooMany' {
    const before = (this.sentAt.get(to) ?? []).filter((at) => now - at < HOUR_MS);
    const last = before.at(-1);
    if (last !== undefined && now - last < GAP_MS) return 'tooSoon';
    if (before.length >= PER_HOUR) return 'tooMany';
    this.count += 1;
    const code = new Draw(mix(hashText(this.seed, 7), this.count)).text(6, '0123456789');
    const expiresAt = now + minutes * 60_000;
    this.open.set(keyOf(owner, to), { code, expiresAt, wrong: 0 });
    this.sentAt.set(to, [...before, now]);
    const message = { at: now, to, channel, text: text(code), code, expiresAt };
    this.kept = [...this.kept, message].slice(-KEPT);
    this.watcher?.(message);
    return 'sent';
  }

  /** Judges a code. A right one is used up; where none was sent, any is wrong. */
  check({ owner, to, code, now }: { owner: string; to: string; code: string; now: number }): Verdict {
    const sent = this.open.get(keyOf(owner, to));
    if (!sent) return 'wrong';
    if (sent.wrong >= TRIES) return 'tooManyTries';
    if (now >= sent.expiresAt) return 'expired';
    if (code === sent.code) {
      this.open.delete(keyOf(owner, to));
      return 'right';
    }
    sent.wrong += 1;
    return sent.wrong >= TRIES ? 'tooManyTries' : 'wrong';
  }

  /** Is told of each message as it is sent; one at a time. */
  watch(watcher: (message: Message) => void): void {
    this.watcher = watcher;
  }

  /** Every message of the run, oldest first. */
  messages(): readonly Message[] {
    return this.kept;
  }

  reset(): void {
    this.open.clear();
    this.sentAt.clear();
    this.kept = [];
    this.count = 0;
  }
}

function keyOf(owner: string, to: string): string {
  return `${owner} ${to}`;
}
