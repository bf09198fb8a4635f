import type { Account } from '@shared/model/account';

/** An account of the China site. */
export function account(id: string, change: Partial<Account> = {}): Account {
  return {
    id,
    name: `Account ${id}`,
    site: 'china',
    endpoints: { bss: 'http://127.0.0.1:1', iam: 'http://127.0.0.1:1' },
    keyKind: 'permanent',
    keep: 'keychain',
    demo: false,
    color: 1,
    currency: 'CNY',
    domainId: `domain-${id}`,
    domainName: `Domain ${id}`,
    settlement: 3,
    createdAt: '2026-11-01T00:00:00Z',
    ...change,
  };
}
