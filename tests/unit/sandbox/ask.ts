/** Asks the sandbox's handlers without the wire: parameters as the contract checks them, answers as they would be written. */
import { operation } from '@shared/contract/operations';
import { parseLossless } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { checkBody } from '../../../electron/sandbox/kernel/body';
import { jsonText } from '../../../electron/sandbox/kernel/json';
import { checkParams } from '../../../electron/sandbox/kernel/params';
import { Reply } from '../../../electron/sandbox/kernel/reply';
import { SignIns } from '../../../electron/sandbox/kernel/signIns';
import { handlers } from '../../../electron/sandbox/topics';
import { World } from '../../../electron/sandbox/world/world';
import type { WorldOptions } from '../../../electron/sandbox/world/world';

export type Row = { [key: string]: LosslessValue };

export function worldAt(today: string, options: Partial<WorldOptions> = {}): World {
  return new World({ seed: 'a', months: 36, scale: 1, clock: () => 0, today, ...options });
}

export function accountIn(world: World, name: string) {
  const account = world.accounts.find((a) => a.name === name);
  if (!account) throw new Error(`no account ${name}`);
  return account;
}

export function ask(
  world: World,
  name: string,
  operationId: string,
  query: Record<string, string> = {},
  body: unknown = {},
): Row {
  const account = accountIn(world, name);
  const key = world.keys.find((k) => k.domainId === account.domainId);
  const handler = handlers.get(operationId);
  if (!handler || !key) throw new Error(`nobody answers ${operationId}`);
  const found = operation(account.site, operationId);
  const path = Object.fromEntries(
    found.request.path.flatMap(({ name: p }) => (query[p] === undefined ? [] : [[p, query[p]]])),
  ) as Record<string, string>;
  const source = { path, query: new URLSearchParams(query).toString(), headers: {} };
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const answer = handler({
    ...checkBody(found, bytes, 'application/json', 'zh_CN'),
    operation: found,
    world,
    account,
    key,
    params: checkParams(found, source, 'zh_CN'),
    body: bytes,
    language: 'zh_CN',
    signIns: new SignIns(),
    now: Date.parse('2026-11-24T02:00:00Z'),
  });
  if (answer instanceof Reply) throw new Error(`${operationId} answered without JSON`);
  return parseLossless(jsonText(answer)) as Row;
}

export function rowsOf(answer: Row, list: string): Row[] {
  const rows = answer[list];
  if (!Array.isArray(rows)) throw new Error(`no ${list}`);
  return rows as Row[];
}

/** Every page of a list. */
export function all(
  world: World,
  name: string,
  operationId: string,
  list: string,
  query: Record<string, string>,
  body: Record<string, unknown> | null = null,
): Row[] {
  const rows: Row[] = [];
  for (;;) {
    const page = { offset: rows.length, limit: 1000 };
    const answer = body
      ? ask(world, name, operationId, query, { ...body, ...page })
      : ask(world, name, operationId, { ...query, offset: String(page.offset), limit: '1000' });
    rows.push(...rowsOf(answer, list));
    if (rows.length >= Number(answer['total_count'])) return rows;
  }
}
