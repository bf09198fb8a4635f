/** Tokens and temporary keys that were given out. Forgotten by the sandbox's reset. */
import type { Account, AccessKey } from '../world/accounts';
import { Draw, hashText, mix } from '../world/random';
import type { User } from '../world/users';

/** Contract: endpoints.json, auth.token.validityHours. */
export const TOKEN_MS = 24 * 3_600_000;

export type Scope = { domain: true } | { project: { id: string; name: string } };

export type Token = {
  text: string;
  account: Account;
  user: User;
  methods: readonly string[];
  scope: Scope;
  issuedAt: number;
  expiresAt: number;
};

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export class SignIns {
  private readonly tokens = new Map<string, Token>();
  private readonly keys = new Map<string, AccessKey & { expiresAt: number }>();
  private given = 0;

  issue(token: Omit<Token, 'text' | 'expiresAt'>): Token {
    const issued = {
      ...token,
      text: `MII${this.draw(token.account).text(1200, ALNUM)}==`,
      expiresAt: token.issuedAt + TOKEN_MS,
    };
    this.tokens.set(issued.text, issued);
    return issued;
  }

  token(text: string): Token | undefined {
    return this.tokens.get(text);
  }

  /** A temporary key of an account, good for so many seconds. */
  issueKey(account: Account, denied: readonly string[], seconds: number, now: number): IssuedKey {
    const draw = this.draw(account);
    const key: IssuedKey = {
      ak: draw.text(20, ALNUM.slice(0, 26)),
      sk: draw.text(40, ALNUM),
      securityToken: draw.text(512, ALNUM),
      domainId: account.domainId,
      denied,
      label: 'issued',
      expiresAt: now + seconds * 1000,
    };
    this.keys.set(key.ak, key);
    return key;
  }

  /** Undefined for a key that has ended. */
  key(ak: string, now: number): AccessKey | undefined {
    const key = this.keys.get(ak);
    return key && key.expiresAt > now ? key : undefined;
  }

  reset(): void {
    this.tokens.clear();
    this.keys.clear();
  }

  private draw(account: Account): Draw {
    this.given += 1;
    return new Draw(mix(account.seed, hashText(`signIn/${this.given}`)));
  }
}

export type IssuedKey = AccessKey & { securityToken: string; expiresAt: number };
