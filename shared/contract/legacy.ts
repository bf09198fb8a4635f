/**
 * The endpoints on their way out as operations. data/legacy.json lists their parameters and the paths of their response
 * fields; models are made of both. A field whose type nobody documented is "any": it is kept as it came.
 */
import bss from './data/bss.json';
import data from './data/legacy.json';
import osm from './data/osm.json';
import type { ContractField, ContractModel, ContractOperation, Labels } from './types';

export type LegacyOperation = ContractOperation & { supersededBy: readonly string[] };

type Param = ContractField & {
  in: string;
  enumRef?: string;
  values?: (string | number)[];
};
type Endpoint = {
  id: string;
  title: Labels;
  method: string;
  path: string;
  write: boolean;
  params: Param[];
  responseFields: string[];
  supersededBy: string[];
  note?: string;
};
type Models = Record<string, ContractModel>;

const sharedEnums: Record<string, Record<string, Labels>> = bss.sharedEnums;
const endpoints = data.endpoints as unknown as Endpoint[];

/** Pays, moves money or undoes an order; what else is written changes a state. */
const MOVES_MONEY = /Pay|Transfer|Retrieve|Renew|Unsubscribe/;

/** Operations and models; `isOsm` tells which of the two services serves an endpoint. */
export function legacyOperations(): { operations: LegacyOperation[]; models: Models } {
  const models: Models = {};
  return { operations: endpoints.map((e) => toOperation(e, models)), models };
}

export function isOsm(id: string): boolean {
  return id.startsWith('LegacyOsm');
}

function toOperation(endpoint: Endpoint, models: Models): LegacyOperation {
  const { id, title, method, path, write, params, responseFields, supersededBy, note } = endpoint;
  const inPlace = (place: string) => params.filter((p) => p.in === place);
  const body = inPlace('body');
  if (body.length) models[`${id}Request`] = { usage: 'request', fields: bodyFields(id, body, models) };
  const alias = aliasOf(responseFields);
  if (alias) Object.assign(models, osm.models);
  const fields = responseFields.filter((f) => /^[\w.[\]]+$/.test(f));
  const response = `${id}Response`;
  addResponseModel(response, fields, models);
  return {
    id,
    title,
    method: method as ContractOperation['method'],
    path,
    audience: 'customer',
    write,
    effect: write ? (MOVES_MONEY.test(id) ? 'money' : 'state') : 'read',
    request: {
      header: inPlace('header').map(toField),
      path: inPlace('path').map(toField),
      query: inPlace('query').map(toField),
      body: body.length
        ? {
            type: `object:${id}Request`,
            required: true,
            contentType: 'application/json',
            ...(body.some((p) => p.required) ? {} : { allOptional: true }),
          }
        : null,
    },
    response: alias ?? { type: fields.length ? `object:${response}` : 'empty' },
    supersededBy,
    ...(note ? { notes: [note] } : {}),
  };
}

/** "see osm.json ListOrderIncident": the endpoint is in the current contract as well. */
function aliasOf([first = '']: readonly string[]): { type: string } | undefined {
  const id = /^see osm\.json (\w+)$/.exec(first)?.[1];
  return osm.operations.find((o) => o.id === id)?.response ?? undefined;
}

function toField(param: Param): ContractField {
  const { enumRef, values } = param;
  const field: ContractField & Partial<Param> = { ...param };
  delete field.in;
  delete field.enumRef;
  delete field.values;
  const known = enumRef
    ? sharedEnums[enumRef]
    : values && Object.fromEntries(values.map((v) => [String(v), { zh: String(v), en: String(v) }]));
  return { ...field, ...(known && !field.enum ? { enum: known } : {}) };
}

/**
 * "coupon_infos" is "array:object{id,type}" and has its members beside it as "coupon_infos[].id". Where nobody documented the members,
 * any are taken: a model without fields would take none.
 */
function bodyFields(id: string, params: readonly Param[], models: Models): ContractField[] {
  return params
    .filter((p) => !p.name.includes('[].'))
    .map((param) => {
      if (!param.type.startsWith('array:object')) return toField(param);
      const model = `${id}_${param.name}`;
      const members = params.filter((p) => p.name.startsWith(`${param.name}[].`));
      const named = /\{(.*)\}/.exec(param.type)?.[1]?.split(',') ?? [];
      if (members.length + named.length === 0) return toField({ ...param, type: 'array:map:any' });
      models[model] = {
        usage: 'request',
        fields: members.length
          ? members.map((m) => toField({ ...m, name: m.name.slice(param.name.length + 3) }))
          : named.map((name) => ({ name, type: 'any', required: true })),
      };
      return toField({ ...param, type: `array:${model}` });
    });
}

/** Paths like "data.orderInfos[].orderId" become nested models. */
function addResponseModel(name: string, paths: readonly string[], models: Models): void {
  const members = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    members.set(head, [...(members.get(head) ?? []), ...(rest.length ? [rest.join('.')] : [])]);
  }
  models[name] = {
    usage: 'response',
    fields: [...members].map(([head, below]): ContractField => {
      const field = head.replace(/\[\]$/, '');
      if (!below.length)
        return { name: field, type: head.endsWith('[]') ? 'array:any' : leafType(field), required: false };
      const model = `${name}_${field}`;
      addResponseModel(model, below, models);
      return {
        name: field,
        type: head.endsWith('[]') ? `array:${model}` : `object:${model}`,
        required: false,
      };
    }),
  };
}

const MONEY = /(amount|debt|discount|currency(AfterDiscount|Official))$|^(debtAmount|totalAmount)$/i;
const COUNT = /^(total_?count|totalSize|totalRecord|count|page_?(size|index|no))$/i;
const TEXT = /(_?(id|code|name|time|cycle)|tag|memo|tradeNo|error_msg)s?$/i;

/** "currency" alone is a currency code in some and an amount in others. */
function leafType(name: string): string {
  if (COUNT.test(name)) return 'int';
  if (/account_type|measure/i.test(name)) return 'any';
  if (MONEY.test(name)) return 'decimal';
  return TEXT.test(name) ? 'string' : 'any';
}
