/** A call as others write it: curl, KooCLI (hcloud), JSON. No credential is in any of them. */
import { baseUrl, type Endpoints } from '../contract/endpoints';
import type { InputObject, InputValue } from '../contract/check';
import type { Operation } from '../contract/operations';
import { buildRequest, requestUrl } from '../contract/request';
import { fileFields, heldIn, withoutBytes } from './files';

/** With a token in place of a signature: a signature is good for fifteen minutes and only for one request. */
export function curlOf(operation: Operation, input: InputObject, endpoints: Endpoints): string {
  const request = buildRequest(operation, withoutBytes(operation, input));
  const url = requestUrl(baseUrl(endpoints, operation.service), request);
  const lines = [`curl -X ${request.method} ${quoted(url)}`];
  // Of a form curl writes the type itself, with the boundary it has chosen.
  if (request.form === null) lines.push(`-H ${quoted('Content-Type: application/json')}`);
  for (const [name, value] of Object.entries(request.headers))
    lines.push(`-H ${quoted(`${name}: ${value}`)}`);
  lines.push('-H "X-Auth-Token: $TOKEN"');
  if (request.body !== null) lines.push(`--data ${quoted(request.body)}`);
  for (const part of request.form ?? [])
    lines.push(
      'file' in part
        ? `-F ${quoted(`${part.name}=@"${part.file.name.replace(/["\\]/g, '\\$&')}"`)}`
        : `--form-string ${quoted(`${part.name}=${part.text}`)}`,
    );
  return lines.join(' \\\n  ');
}

/** Names of the services in KooCLI, where they differ from ours. */
const KOOCLI_SERVICE: Record<string, string> = { IAM: 'IAM', EPS: 'EPS', OSM: 'OSM' };

/** KooCLI sends JSON: it has no way to give a file. */
export function canBeHcloud(operation: Operation): boolean {
  return fileFields(operation).length === 0;
}

/** Lists are numbered from 1, members of objects follow a dot: --tags.1.key=a */
export function hcloudOf(operation: Operation, input: InputObject, site: 'china' | 'international'): string {
  const bss = site === 'china' ? 'BSS' : 'BSSINTL';
  const service = KOOCLI_SERVICE[operation.service] ?? bss;
  const region = site === 'china' ? 'cn-north-1' : 'ap-southeast-1';
  const words = [`hcloud ${service} ${operation.id}`, `--cli-region=${region}`];
  for (const [name, value] of Object.entries(input)) words.push(...parameters(name, value));
  return words.join(' \\\n  ');
}

function parameters(name: string, value: InputValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => parameters(`${name}.${i + 1}`, item));
  if (typeof value === 'object')
    return Object.entries(value as InputObject).flatMap(([key, v]) => parameters(`${name}.${key}`, v));
  return [`--${name}=${quoted(String(value))}`];
}

export function jsonOf(operation: Operation, input: InputObject): string {
  // A handle is good in this window only: of a file the name is told.
  const told = Object.entries(input).map(([name, value]) => [
    name,
    fileFields(operation).includes(name) ? (heldIn(value)?.name ?? value) : value,
  ]);
  return JSON.stringify({ operation: operation.id, input: Object.fromEntries(told) as InputObject }, null, 2);
}

/** For a POSIX shell; plain words stay as they are. */
function quoted(text: string): string {
  return /^[\w@%+=:,./?&-]+$/.test(text) && !/[?&]/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}
