/** Calls any ticket operation of a sandbox by its id, signed with the official SDK. */
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import { GlobalCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/GlobalCredentials';
import { operation } from '@shared/contract/operations';

export type TicketBody = { [key: string]: unknown; error_code?: string };
export type TicketReply = { status: number; headers: Headers; bytes: Buffer; body: TicketBody };
export type TicketInput = {
  path?: Record<string, string>;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  json?: unknown;
};

export async function callTickets(
  base: string,
  key: { ak: string; sk: string },
  id: string,
  { path = {}, query = {}, headers = {}, json }: TicketInput = {},
): Promise<TicketReply> {
  const { method, path: pattern } = operation('china', id);
  const filled = Object.entries(path).reduce((p, [name, value]) => p.replace(`{${name}}`, value), pattern);
  const url = `${base}${filled}`;
  const body = json === undefined ? undefined : JSON.stringify(json);
  const request = {
    endpoint: url,
    url,
    method,
    queryParams: query,
    headers: { 'content-type': 'application/json', ...headers },
    ...(json === undefined ? {} : { data: json }),
  };
  const signed: Record<string, string> = AKSKSigner.sign(
    request,
    new GlobalCredentials().withAk(key.ak).withSk(key.sk),
  );
  delete signed['host'];
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((v) => `${encodeURIComponent(name)}=${encodeURIComponent(v)}`),
  );
  const response = await fetch(`${url}${pairs.length ? `?${pairs.join('&')}` : ''}`, {
    method,
    headers: signed,
    ...(body === undefined ? {} : { body }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    body: isJson ? (JSON.parse(bytes.toString('utf8')) as TicketBody) : {},
  };
}
