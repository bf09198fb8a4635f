/** Yearly/monthly resources as the cloud has them now (ListPayPerUseCustomerResources lists those, whatever its name). */
import { AppError } from '../errors';
import { dayOf } from '../time';
import { allRows } from './pages';
import { intOf, listOf, textOf } from './read';
import type { Answered, Ask, PlannedItem } from './types';

export type Resource = {
  id: string;
  name: string;
  /** Code of what it is, and what the cloud calls it. */
  type: string | null;
  typeName: string | null;
  service: string;
  region: string | null;
  spec: string | null;
  parent: string | null;
  main: boolean;
  /** contract: resource status 2 in use, 3 closed, 4 frozen, 5 expired. */
  status: number | null;
  expires: string | null;
  /** contract: expire_policy 1 becomes pay-per-use, 3 renews itself. */
  policy: number | null;
};

export const CLOSED = 3;
export const TO_ON_DEMAND = 1;
export const AUTO_RENEW = 3;
/** Of one request: by ids 50, of a listing 500 (contract: limits.json, batch and pagination). */
const IDS = 50;
const PAGE = 500;
/** Everything, the closed ones too: a resource that was given back is one of them. */
const ALL_STATES = [2, 3, 4, 5];

export async function readResources(ask: Ask, ids: readonly string[]): Promise<Map<string, Resource>> {
  const found = new Map<string, Resource>();
  for (let from = 0; from < ids.length; from += IDS) {
    const answer = await ask('ListPayPerUseCustomerResources', {
      resource_ids: ids.slice(from, from + IDS),
      only_main_resource: 0,
      status_list: ALL_STATES,
      offset: 0,
      limit: PAGE,
    });
    for (const resource of listOf(answer, 'data').flatMap(resourceOf)) found.set(resource.id, resource);
  }
  return found;
}

/** @throws AppError action.notPossible where one of them is not there or is attached to another */
export async function readMainResources(ask: Ask, ids: readonly string[]): Promise<Resource[]> {
  const found = await readResources(ask, ids);
  return ids.map((id) => {
    const resource = found.get(id);
    if (!resource || resource.status === CLOSED)
      throw new AppError('action.notPossible', { because: 'actions:because.noSuchResource', id });
    if (!resource.main)
      throw new AppError('action.notPossible', { because: 'actions:because.attached', name: resource.name });
    return resource;
  });
}

/** What follows each of these: disks, addresses, bandwidths. The cloud has no question for that, so all are read. */
export async function readAttached(ask: Ask, mains: readonly Resource[]): Promise<Resource[]> {
  const wanted = new Set(mains.map((r) => r.id));
  return (await readAll(ask, 0)).filter((r) => r.parent !== null && wanted.has(r.parent));
}

/** All main resources of the account that are not closed. */
export function readMains(ask: Ask): Promise<Resource[]> {
  return readAll(ask, 1);
}

async function readAll(ask: Ask, mainOnly: 0 | 1): Promise<Resource[]> {
  const rows = await allRows(
    (page) => ask('ListPayPerUseCustomerResources', { only_main_resource: mainOnly, ...page }),
    'data',
    'total_count',
    { page: PAGE },
  );
  return rows.flatMap(resourceOf);
}

function resourceOf(row: Answered): Resource[] {
  const id = textOf(row, 'resource_id');
  if (id === null) return [];
  const parent = textOf(row, 'parent_resource_id');
  return [
    {
      id,
      name: textOf(row, 'resource_name') ?? id,
      type: textOf(row, 'resource_type_code'),
      typeName: textOf(row, 'resource_type_name'),
      service: textOf(row, 'service_type_code') ?? '',
      region: textOf(row, 'region_code'),
      spec: textOf(row, 'resource_spec_code'),
      parent,
      main: intOf(row, 'is_main_resource') === 1 || parent === null,
      status: intOf(row, 'status'),
      expires: textOf(row, 'expire_time'),
      policy: intOf(row, 'expire_policy'),
    },
  ];
}

export function itemOf(resource: Resource, more: Partial<PlannedItem> = {}): PlannedItem {
  const { id, name, type, typeName, spec, region, parent, expires } = resource;
  return {
    id,
    name,
    details: [
      ...(type ? [{ kind: 'code' as const, list: 'resourceType' as const, code: type, name: typeName }] : []),
      ...(spec ? [{ kind: 'text' as const, text: spec }] : []),
      ...(region ? [{ kind: 'code' as const, list: 'region' as const, code: region, name: null }] : []),
      ...(expires
        ? [
            {
              kind: 'say' as const,
              say: { key: 'actions:fact.expires' as const, values: { day: dayOf(expires) ?? expires } },
            },
          ]
        : []),
    ],
    amount: null,
    parent,
    note: null,
    ...more,
  };
}

/** Fates of a batch from the list of those that failed. */
export function fatesBut(
  ids: readonly string[],
  failed: readonly { id: string | null; code: string | null; message: string | null }[],
): { id: string; state: 'done' | 'failed'; code?: string; message?: string }[] {
  const byId = new Map(failed.map((f) => [f.id, f]));
  return ids.map((id) => {
    const failure = byId.get(id);
    if (!failure) return { id, state: 'done' };
    return {
      id,
      state: 'failed',
      ...(failure.code ? { code: failure.code } : {}),
      ...(failure.message ? { message: failure.message } : {}),
    };
  });
}

export function failuresIn(
  answer: Answered,
  list: string,
  idField: string,
): { id: string | null; code: string | null; message: string | null }[] {
  return listOf(answer, list).map((f) => ({
    id: textOf(f, idField),
    code: textOf(f, 'error_code'),
    message: textOf(f, 'error_msg'),
  }));
}
