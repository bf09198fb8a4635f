/** What the ticket handlers share. Refusals come as HTTP 200 with a code, as the service's error table says. */
import type { Labels } from '@shared/contract/types';
import { instantAt } from '@shared/time';
import type { BodyObject, BodyValue } from '../../kernel/body';
import type { Call } from '../../kernel/context';
import { serviceError } from '../../kernel/errors';
import type { Json } from '../../kernel/json';
import { label } from '../../world/names';
import type { Desk } from '../../world/state/tickets/desk';
import type { Ticket } from '../../world/state/tickets/types';

/** Contract: errors.json, OSM.0101*. */
export const REFUSED = {
  invalid: 'OSM.01010001',
  permission: 'OSM.01010002',
  urgedTooOften: 'OSM.01010004',
  attachmentSize: 'OSM.01010005',
  severity: 'OSM.01010006',
  ccMail: 'OSM.01010008',
  supportPlan: 'OSM.01010009',
  notVerified: 'OSM.01010010',
  contactWay: 'OSM.01010012',
  action: 'OSM.01010013',
  failed: 'OSM.01010014',
  noTicket: 'OSM.01010015',
  state: 'OSM.01010062',
} as const;

export function refused(call: Call, code: (typeof REFUSED)[keyof typeof REFUSED], detail?: string): Error {
  return serviceError(200, code, call.language, detail);
}

/** What the contract names for an operation that answers no more than "done". */
export const DONE: Json = { error_code: 'CBC.0000', error_msg: 'success' };

export const deskOf = ({ world, account, now }: Call): Desk => world.state.tickets.desk(account, now);

/** Tickets of one's own group only: the group of an account is named by its domain id. */
export function checkGroup(call: Call, group: string | undefined): void {
  if (group && group !== call.account.domainId) throw refused(call, REFUSED.permission, 'group_id');
}

/** The ticket of the path; the older forms name it in the body. */
export function ticketOf(call: Call): Ticket {
  checkGroup(call, call.params.text('group_id') ?? textIn(call, 'group_id'));
  const ticket = deskOf(call).find(call.params.text('case_id') ?? textIn(call, 'caseId') ?? '');
  if (!ticket) throw refused(call, REFUSED.noTicket);
  return ticket;
}

export const named = (call: Call, labels: Labels): string => label(labels, call.language);

export const instant = (ms: number): string => instantAt(ms);

/** Wall clock of the zone the caller names ("GMT+8" by default). */
export function localTime(call: Call, ms: number): string {
  const zone = /^GMT([+-]\d{1,2})(?::?(\d\d))?$/.exec(call.params.text('X-Time-Zone') ?? 'GMT+8');
  const hours = Number(zone?.[1] ?? 8);
  const minutes = Number(zone?.[2] ?? 0) * Math.sign(hours || 1);
  return new Date(ms + hours * 3_600_000 + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** A text of the body; undefined where it is absent or null. */
export function textIn({ json }: Call, name: string): string | undefined {
  const value = json[name];
  return typeof value === 'string' ? value : undefined;
}

export function listIn({ json }: Call, name: string): readonly string[] {
  return textsOf(json[name]);
}

export function textsOf(value: BodyValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

export function isMap(value: BodyValue | undefined): value is { [key: string]: BodyValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn({ json }: Call, name: string): readonly BodyObject[] {
  const value = json[name];
  return Array.isArray(value) ? value.filter(isMap) : [];
}

/** A map of texts in the body; anything else in it is left out. */
export function mapIn({ json }: Call, name: string): ReadonlyMap<string, string> {
  const value = json[name];
  return new Map(
    isMap(value)
      ? Object.entries(value).flatMap(([k, v]): [string, string][] => (typeof v === 'string' ? [[k, v]] : []))
      : [],
  );
}

export function numberOf(value: BodyValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** One page of a list; ten where the caller names no size. */
export function page<T>(call: Call, all: readonly T[]): readonly T[] {
  const offset = call.params.number('offset') ?? 0;
  return all.slice(offset, offset + (call.params.number('limit') ?? 10));
}
