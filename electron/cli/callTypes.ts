/**
 * npm run call-types
 * Writes shared/contract/generated/calls.ts: what each operation takes and gives, as types made from the contract data, so that a
 * call with a misspelt field does not compile, and beside it the code lists. A test compares the files with what the data say now.
 */
import fs from 'node:fs';
import path from 'node:path';
import { operations, type Operation } from '@shared/contract/operations';
import type { ContractField } from '@shared/contract/types';
import { CODE_LISTS_FILE, codeLists } from './codeLists';

export const CALL_TYPES_FILE = 'shared/contract/generated/calls.ts';

type Side = 'In' | 'Out';
type Group = { name: string; operations: Operation[] };

/** Filled in by the client where the caller does not say (electron/cloud/call.ts). */
const FILLED_IN: ReadonlySet<string> = new Set(['X-Language', 'X-Site', 'X-Time-Zone', 'domain_id']);

const SCALARS: Record<Side, Record<string, string>> = {
  // A fraction held in a float would not be exact: decimals are text, or whole numbers.
  In: {
    string: 'string',
    int: 'number',
    decimal: 'string | number',
    boolean: 'boolean',
    file: 'FileInput',
    any: 'InputValue',
    'map:any': 'InputObject',
    'map:string': '{ [key: string]: string }',
  },
  Out: {
    string: 'string',
    file: 'string',
    binary: 'string',
    int: 'number',
    decimal: 'string',
    boolean: 'boolean',
    any: 'Decoded',
    'map:any': '{ [key: string]: Decoded }',
    'map:string': '{ [key: string]: string | null }',
  },
};

const HEAD = `/**
 * Made from shared/contract/data by \`npm run call-types\`: not edited by hand. A field that one site knows and the other does
 * not is optional; known codes are open lists and stay text; what an answer holds beyond these fields is kept as it came.
 */
import type { InputObject, InputValue } from '../check';
import type { Decoded } from '../decode';
import type { FileInput } from '../form';
`;

/** The whole file. */
export function callTypes(): string {
  const groups = new Map<string, Group>();
  const byId = new Map<string, Operation[]>();
  for (const found of [...operations('china'), ...operations('international')]) {
    byId.set(found.id, [...(byId.get(found.id) ?? []), found]);
    const name = groupOf(found);
    const group = groups.get(name) ?? { name, operations: [] };
    group.operations.push(found);
    groups.set(name, group);
  }
  const models = new Map<string, string>();
  const calls = [...byId].map(([id, same]) => callOf(id, same, groups, models));
  return [
    HEAD,
    ...[...models].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text),
    `export type Calls = {\n${calls.join('\n')}\n};\n`,
  ].join('\n');
}

function groupOf({ service, supersededBy }: Operation): string {
  return supersededBy ? 'Old' : service;
}

type Models = Map<string, string>;
type Groups = ReadonlyMap<string, Group>;

function callOf(id: string, same: readonly Operation[], groups: Groups, models: Models): string {
  const group = groups.get(groupOf(same[0]!))!;
  const input = merged(
    same.map(({ request, models: own }) => {
      const { path: inPath, query, header, body } = request;
      const inBody = body ? (own[modelName(body.type)]?.fields ?? []) : [];
      // null is a filter of its own in a body, and no value elsewhere.
      const line = [...inPath, ...query, ...header].map((field) => ({ ...field, line: true }));
      return [...line, ...inBody];
    }),
  );
  const answering = same.map((o) => o.successor?.operation ?? o);
  const answered = groups.get(groupOf(answering[0]!))!;
  const output = new Set(answering.map((o) => answerType(o, answered, models)));
  return `  ${id}: {\n    input: ${members(input, 'In', group, models, '    ')};\n    output: ${[...output].join(' & ')};\n  };`;
}

function answerType({ response: { type } }: Operation, group: Group, models: Models): string {
  if (type === 'binary') return 'never';
  if (type === 'empty') return '{ [key: string]: Decoded }';
  return typeText(type, 'Out', group, models);
}

type Placed = ContractField & { line?: boolean };
type Merged = Placed & { types: Set<string> };

/** The fields of several lists that describe the same thing: required where all of them say so. */
function merged(lists: readonly (readonly Placed[])[]): Merged[] {
  const byName = new Map<string, Merged & { seen: number }>();
  for (const list of lists)
    for (const field of list) {
      const known = byName.get(field.name);
      if (!known) byName.set(field.name, { ...field, types: new Set([field.type]), seen: 1 });
      else {
        known.types.add(field.type);
        known.required = known.required === true && field.required === true;
        known.seen += 1;
      }
    }
  return [...byName.values()].map((f) => ({
    ...f,
    required: f.required === true && f.seen >= lists.length,
  }));
}

function members(fields: readonly Merged[], side: Side, group: Group, models: Models, at: string): string {
  if (fields.length === 0) return '{ [key: string]: never }';
  const lines = fields.map((field) => {
    const types = [...new Set([...field.types].map((type) => typeText(type, side, group, models)))];
    const name = /^[A-Za-z_]\w*$/.test(field.name) ? field.name : `'${field.name}'`;
    // Answers leave out anything, or give null for it.
    const required = side === 'In' && field.required === true && !FILLED_IN.has(field.name);
    const none = field.line ? 'undefined' : 'null | undefined';
    const text = required ? types.join(' | ') : `${types.join(' | ')} | ${none}`;
    return `${at}  ${name}${required ? '' : '?'}: ${text};`;
  });
  return `{\n${lines.join('\n')}\n${at}}`;
}

function typeText(type: string, side: Side, group: Group, models: Models): string {
  const scalar = SCALARS[side][type];
  if (scalar !== undefined) return scalar;
  if (type.startsWith('array:')) {
    const item = typeText(type.slice('array:'.length), side, group, models);
    return / \| /.test(item) ? `(${item})[]` : `${item}[]`;
  }
  return modelType(modelName(type), side, group, models);
}

/** A model becomes a type when something names it. */
function modelType(name: string, side: Side, group: Group, models: Models): string {
  const type = `${group.name}_${name}_${side}`;
  if (models.has(type)) return type;
  // Known before it is written: models name themselves.
  models.set(type, '');
  const sources = new Set(group.operations.map((o) => o.models));
  const lists = [...sources].flatMap((source) => (source[name] ? [source[name].fields] : []));
  const text =
    lists.length === 0 ? SCALARS[side]['map:any']! : members(merged(lists), side, group, models, '');
  models.set(type, `type ${type} = ${text};`);
  return type;
}

function modelName(type: string): string {
  return type.replace(/^(object|array):/, '');
}

if (require.main === module) {
  fs.writeFileSync(path.resolve(CALL_TYPES_FILE), callTypes());
  fs.writeFileSync(path.resolve(CODE_LISTS_FILE), codeLists());
}
