/**
 * Compares the gateway's canonical request, which it writes into a refusal ("canonicalRequest:GET|/path/|…"), with ours.
 * Source: tests/fixtures/documented/error-signature-0301-canonical-echo.json.
 */
import type { Operation } from '@shared/contract/operations';
import { maskHeader, maskQuery } from './mask';

export type CanonicalDifference = {
  /** method, path, query, header NAME, signedHeaders, payload. */
  part: string;
  /** Null where one side does not have the line. */
  ours: string | null;
  theirs: string | null;
};

/** The gateway's lines; null where the message has no echo. */
export function echoIn(message: string): string[] | null {
  const echo = /canonicalRequest:(.*)$/s.exec(message)?.[1];
  return echo === undefined ? null : echo.trim().split('|');
}

/** Empty when both are the same: then the secret key is not the one of this access key. */
export function differences(
  operation: Operation,
  ours: string,
  theirs: readonly string[],
): CanonicalDifference[] {
  const masked = (part: string, value: string | null): string | null => {
    if (value === null) return null;
    return part === 'query' ? maskQuery(operation, value) : maskHeader(part.replace(/^header /, ''), value);
  };
  const [a, b] = [partsOf(ours.split('\n')), partsOf(theirs)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.flatMap((part) => {
    const [left, right] = [a.get(part) ?? null, b.get(part) ?? null];
    if (left === right) return [];
    return [{ part, ours: masked(part, left), theirs: masked(part, right) }];
  });
}

/** method, path, query, one line per header, an empty one, the signed headers, the payload's hash. */
function partsOf(lines: readonly string[]): Map<string, string> {
  const parts = new Map<string, string>();
  const [method = '', path = '', query = '', ...rest] = lines;
  parts.set('method', method).set('path', path).set('query', query);
  const end = rest.length - 2;
  rest.slice(0, Math.max(0, end)).forEach((line) => {
    const at = line.indexOf(':');
    if (at > 0) parts.set(`header ${line.slice(0, at)}`, line.slice(at + 1));
  });
  parts.set('signedHeaders', rest[end] ?? '').set('payload', rest[end + 1] ?? '');
  return parts;
}
