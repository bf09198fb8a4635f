/** Reads of one account of the sandbox, with amounts as integers of 10^-8. */
import { isObject } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { accountNamed } from '../../support/sandboxServer';
import type { Sandbox } from '../../support/sandboxServer';
import { e8, textOf } from './amounts';
import { body, call, get } from './client';
import type { Key, Reply } from './client';

export type Row = Record<string, LosslessValue>;

export type Person = ReturnType<typeof personOf>;

/** What a person can ask of an account, through signed HTTP. */
export function personOf(sandbox: Sandbox, name: string, key: Key = accountNamed(sandbox, name)) {
  const ask = (method: string, path: string, json?: unknown): Promise<Reply> => {
    const [place = '', query = ''] = path.split('?');
    if (method !== 'GET') return call(sandbox.url, method, path, key, json);
    return get(sandbox.url, place, Object.fromEntries(new URLSearchParams(query)), key);
  };
  const rows = async (method: string, path: string, at: string, json?: unknown): Promise<Row[]> => {
    const reply = await ask(method, path, json);
    const list = body(reply)[at];
    if (reply.status !== 200 || !Array.isArray(list)) throw new Error(`${path}: ${reply.text}`);
    return list.filter(isObject);
  };
  return {
    ask,
    rows,
    /** error_code and status of an answer that refuses. */
    refused: async (method: string, path: string, json?: unknown): Promise<[number, string]> => {
      const reply = await ask(method, path, json);
      return [reply.status, reply.text ? textOf(body(reply)['error_code']) : ''];
    },
    orders: (query = ''): Promise<Row[]> =>
      rows('GET', `/v2/orders/customer-orders?limit=100${query}`, 'order_infos'),
    order: async (id: string): Promise<Row> => {
      const info = body(await ask('GET', `/v2/orders/customer-orders/details/${id}`))['order_info'];
      if (!isObject(info)) throw new Error(`no order ${id}`);
      return info;
    },
    resources: (json: unknown = {}): Promise<Row[]> =>
      rows('POST', '/v2/orders/suscriptions/resources/query', 'data', { limit: 500, ...(json as object) }),
    balance: async (type = 1): Promise<bigint> => {
      const list = await rows('GET', '/v2/accounts/customer-accounts/balances', 'account_balances');
      return e8(list.find((row) => textOf(row['account_type']) === String(type))?.['amount']);
    },
    changes: (query = '', kind = 'DEBIT'): Promise<Row[]> =>
      rows(
        'GET',
        `/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_${kind}&limit=100&offset=0${query}`,
        'records',
      ),
    records: (cycle: string, query = ''): Promise<Row[]> =>
      rows(
        'GET',
        `/v2/bills/customer-bills/res-fee-records?cycle=${cycle}&limit=1000${query}`,
        'fee_records',
      ),
    coupons: (query = ''): Promise<Row[]> =>
      rows('GET', `/v2/promotions/benefits/coupons?limit=100${query}`, 'user_coupons'),
  };
}

export const PAY = '/v3/orders/customer-orders/pay';
export const RENEW = '/v2/orders/subscriptions/resources/renew';
export const RENEW_RATE = '/v2/bills/ratings/period-resources/renew-rate';
export const UNSUBSCRIBE = '/v2/orders/subscriptions/resources/unsubscribe';

/** A main resource that can be renewed, and its renewal price for a month. */
export async function renewable(person: Person): Promise<{ resource: Row; amount: bigint }> {
  for (const resource of await person.resources({ only_main_resource: 1, status_list: [2] })) {
    const reply = await person.ask('POST', RENEW_RATE, {
      resource_ids: [textOf(resource['resource_id'])],
      period_type: 2,
      period_num: 1,
      include_relative_resources: true,
    });
    const results = body(reply)['renew_inquiry_results'];
    if (reply.status === 200 && Array.isArray(results) && results.length === 1)
      return { resource, amount: e8((results[0] as Row)['amount']) };
  }
  throw new Error('nothing can be renewed');
}
