/** Calls the sandbox the way the official SDK signs, independent of the app's own signer. */
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import { GlobalCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/GlobalCredentials';
import { parseLossless } from '@shared/json';
import type { LosslessValue } from '@shared/json';

export type Key = { ak: string; sk: string; securityToken?: string | null };

export type Reply = { status: number; headers: Headers; text: string };

export const RECORDS = '/v2/bills/customer-bills/res-fee-records';
export const SUMMARY = '/v2/bills/customer-bills/monthly-sum';
export const BALANCES = '/v2/accounts/customer-accounts/balances';
export const DOMAINS = '/v3/auth/domains';

/** Headers of a signed GET. `at` is the signing time in ms since the epoch. */
export function sign(
  base: string,
  path: string,
  query: Record<string, string>,
  key: Key,
  extra: Record<string, string> = {},
  at?: number,
): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(key.securityToken ? { 'X-Security-Token': key.securityToken } : {}),
    ...(at === undefined ? {} : { 'X-Sdk-Date': compact(at) }),
    ...extra,
  };
  const request = {
    endpoint: `${base}${path}`,
    url: `${base}${path}`,
    method: 'GET',
    queryParams: query,
    headers,
  };
  const credential = new GlobalCredentials().withAk(key.ak).withSk(key.sk);
  const signed: Record<string, string> = AKSKSigner.sign(request, credential);
  if (at !== undefined)
    signed['X-Sdk-Date'] =
      `${new Date(at).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
  delete signed['host'];
  return signed;
}

export function compact(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
}

export async function get(
  base: string,
  path: string,
  query: Record<string, string>,
  key: Key,
  extra: Record<string, string> = {},
): Promise<Reply> {
  return send(base, path, query, sign(base, path, query, key, extra));
}

export async function send(
  base: string,
  path: string,
  query: Record<string, string>,
  headers: Record<string, string>,
): Promise<Reply> {
  const text = Object.entries(query)
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`)
    .join('&');
  const response = await fetch(`${base}${path}${text ? `?${text}` : ''}`, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A signed call of another method, with a JSON body; the path may have a query. */
export async function call(
  base: string,
  method: string,
  path: string,
  key: Key,
  json?: unknown,
  extra: Record<string, string> = {},
): Promise<Reply> {
  const data = json === undefined ? undefined : JSON.stringify(json);
  const headers: Record<string, string> = { 'content-type': 'application/json', ...extra };
  const [place = '', query = ''] = path.split('?');
  const queryParams = Object.fromEntries(new URLSearchParams(query));
  const request = { endpoint: `${base}${place}`, url: `${base}${place}`, method, queryParams, headers };
  const credential = new GlobalCredentials().withAk(key.ak).withSk(key.sk);
  const signed: Record<string, string> = AKSKSigner.sign(
    json === undefined ? request : { ...request, data: json },
    credential,
  );
  delete signed['host'];
  const response = await fetch(`${base}${path}`, {
    method,
    headers: signed,
    ...(data === undefined ? {} : { body: data }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The body of a reply, amounts as written. */
export function body(reply: Reply): Record<string, LosslessValue> {
  return parseLossless(reply.text) as Record<string, LosslessValue>;
}
