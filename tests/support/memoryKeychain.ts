import type { KeychainBackend } from '../../electron/vault';

export type MemoryKeychain = KeychainBackend & {
  items: Map<string, string>;
  /** Calls in the order they came: "set Yunzhang/a". */
  calls: string[];
  /** Runs before each call takes effect; may hold or fail it. */
  before: (call: string) => Promise<void>;
};

/** A keychain in memory that can be held up, locked or made to fail. */
export function memoryKeychain(): MemoryKeychain {
  const items = new Map<string, string>();
  const calls: string[] = [];
  const keychain: MemoryKeychain = {
    items,
    calls,
    before: () => Promise.resolve(),
    async get(service, account) {
      await arrive('get', service, account);
      return items.get(`${service}/${account}`) ?? null;
    },
    async set(service, account, value) {
      await arrive('set', service, account);
      items.set(`${service}/${account}`, value);
    },
    async delete(service, account) {
      await arrive('delete', service, account);
      return items.delete(`${service}/${account}`);
    },
    async find(service) {
      await arrive('find', service, '');
      return [...items.keys()]
        .filter((k) => k.startsWith(`${service}/`))
        .map((k) => k.slice(service.length + 1));
    },
  };
  const arrive = (name: string, service: string, account: string) => {
    const call = `${name} ${service}/${account}`;
    calls.push(call);
    return keychain.before(call);
  };
  return keychain;
}
