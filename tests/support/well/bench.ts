/** Calls the sandbox through the real client as one of its accounts, and looks up in its state what a call can name. */
import type { InputObject } from '@shared/contract/check';
import { findOperation, type Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { createCloud } from '../../../electron/cloud/client';
import { createNodeTransport } from '../../../electron/cloud/nodeTransport';
import { createNodeWrites } from '../../../electron/cloud/nodeWrites';
import type { Caller } from '../../../electron/cloud/types';
import type { Account } from '../../../electron/sandbox/world/accounts';
import { accountNamed, type Sandbox } from '../sandboxServer';

export type Bench = {
  site: Site;
  sandbox: Sandbox;
  account: Account;
  /** Asks or does something and gives the decoded answer; of a file, nothing. */
  run(operationId: string, input?: InputObject): Promise<unknown>;
  /** A fresh token of the account's user. */
  token(): Promise<string>;
};

/** What one operation is called with, beyond the smallest input the contract allows. */
export type Recipe = (bench: Bench) => InputObject | Promise<InputObject>;
export type Recipes = Readonly<Record<string, Recipe>>;

/** Each item of a batch that failed is a failure of the call: it was to go well. */
export class NotAll extends Error {
  constructor(readonly code: string) {
    super(`an item of the batch was refused with ${code}`);
  }
}

export function openBench(sandbox: Sandbox, site: Site, name: string): Bench {
  const { ak, sk, domainId, domainName, user, password } = accountNamed(sandbox, name);
  const account = sandbox.state.world.account(domainId);
  if (!account) throw new Error(`the world has no ${name}`);
  const { client, writer } = createCloud({
    transport: createNodeTransport(),
    writeTransport: createNodeWrites(),
  });
  const { url } = sandbox.sites[site];
  const caller: Caller = {
    accountId: name,
    site,
    endpoints: { bss: url, iam: url },
    domainId,
    language: 'en_US',
    paceKey: name,
    credentials: () => Promise.resolve({ kind: 'permanent', ak, sk }),
  };
  const nobody: Caller = { ...caller, credentials: () => Promise.resolve({ kind: 'none' }) };
  const signIn = {
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name: user, password, domain: { name: domainName } } },
      },
    },
  };
  return {
    site,
    sandbox,
    account,
    async run(id, input = {}) {
      const found = operationOf(site, id);
      if (found.write) {
        const { value, failures } = await writer.write(id, input, caller);
        const [first] = failures;
        if (first) throw new NotAll(first.code);
        return value;
      }
      if (found.response.type === 'binary') {
        const { bytes } = await client.download(id, input, caller);
        if (bytes.length === 0) throw new Error(`${id} gave an empty file`);
        return {};
      }
      if (id === 'CreateToken') return (await client.call(id, signIn, nobody)).value;
      return (await client.call(id, input, caller)).value;
    },
    async token() {
      const { headers = {} } = await client.raw('CreateToken', signIn, nobody);
      return headers['x-subject-token'] ?? '';
    },
  };
}

export function operationOf(site: Site, id: string): Operation {
  const found = findOperation(site, id);
  if (!found) throw new RangeError(`no operation ${id} on the ${site} site`);
  return found;
}

/** The text at a place of an answer; a negative number counts from the end. @throws Error where nothing is there */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  let at: unknown = value;
  for (const step of path) {
    if (typeof step === 'number' && Array.isArray(at)) at = (at as unknown[]).at(step);
    else if (typeof at === 'object' && at !== null) at = (at as Record<string, unknown>)[step];
    else at = undefined;
  }
  if (typeof at === 'number') return String(at);
  if (typeof at === 'string' && at !== '') return at;
  throw new Error(`nothing at ${path.join('.')}`);
}

/** The first there is of what the state was searched for. */
export function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the sandbox has no ${what}`);
  return found;
}
