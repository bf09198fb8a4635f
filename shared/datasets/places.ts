/** Finds the rows in a response body: lists, lists inside a list, single objects. */
import { memberPath, readArray, readObject } from '../contract/scalars';
import { isObject, type LosslessValue } from '../json';

export type Body = { [key: string]: LosslessValue };

/** One row as it stands in the response. `outer` are the members of the object its list is in; for a list of the body's own, none. */
export type FoundRow = { row: Body; path: string; outer: Body | null; outerPath: string; place: string };

export type Found = {
  rows: FoundRow[];
  /** What the cloud counts and pages by: for lists inside a list the items of the outer one. */
  counted: number;
  /** What stands beside the rows: the body without its lists, but with objects whose inner list gave no row. */
  envelope: Body;
};

const WHOLE = '$';
const OBJECT = /\{\}$/;

/** @throws DecodeError naming the path where something else than a list or an object stands. */
export function findRows(body: Body, places: string | readonly string[]): Found {
  const all = typeof places === 'string' ? [places] : places;
  if (all.length === 1 && all[0] === WHOLE)
    return {
      rows: [{ row: body, path: WHOLE, outer: null, outerPath: WHOLE, place: WHOLE }],
      counted: 1,
      envelope: {},
    };
  const rows: FoundRow[] = [];
  let envelope: Body = { ...body };
  let counted = 0;
  for (const place of all) {
    const [head = '', inner] = place.split('[].');
    const { value, path, rest } = take(envelope, head.replace(OBJECT, ''));
    envelope = rest;
    const items = OBJECT.test(head) ? single(value, path) : listed(value, path);
    counted += items.length;
    if (inner === undefined) {
      for (const item of items)
        rows.push({ row: item.body, path: item.path, outer: null, outerPath: WHOLE, place });
      continue;
    }
    const barren: Body[] = [];
    for (const item of items) {
      const found = take(item.body, inner);
      const inners = listed(found.value, `${item.path}${found.path.slice(1)}`);
      if (inners.length === 0) barren.push(item.body);
      for (const { body: row, path: at } of inners)
        rows.push({ row, path: at, outer: found.rest, outerPath: item.path, place });
    }
    if (barren.length > 0) envelope = { ...envelope, [head]: barren };
  }
  return { rows, counted, envelope };
}

/** The value at a dotted name, and the body without it. */
function take(body: Body, name: string): { value: LosslessValue | undefined; path: string; rest: Body } {
  const [first = '', ...further] = name.split('.');
  const { [first]: value, ...rest } = body;
  if (further.length === 0 || !isObject(value)) return { value, path: memberPath(WHOLE, first), rest };
  const deeper = take(value, further.join('.'));
  const left = Object.keys(deeper.rest).length > 0 ? { ...rest, [first]: deeper.rest } : rest;
  return { value: deeper.value, path: `${memberPath(WHOLE, first)}${deeper.path.slice(1)}`, rest: left };
}

function single(value: LosslessValue | undefined, path: string): { body: Body; path: string }[] {
  return value === undefined || value === null ? [] : [{ body: readObject(value, path), path }];
}

function listed(value: LosslessValue | undefined, path: string): { body: Body; path: string }[] {
  if (value === undefined || value === null) return [];
  return readArray(value, path).map((item, i) => ({
    body: readObject(item, `${path}[${i}]`),
    path: `${path}[${i}]`,
  }));
}

/** "dimensions[key=REGION_CODE].value": the value of the pair with that key in a list of pairs. */
const PAIR = /^(\w+)\[(\w+)=([^\]]+)\]\.(\w+)$/;

/** A field by its dotted name; undefined where an object on the way is missing. */
export function fieldAt(body: Body, name: string): LosslessValue | undefined {
  if (Object.hasOwn(body, name) || !name.includes('.')) return body[name];
  const pair = PAIR.exec(name);
  if (pair) return pairIn(body, pair);
  const [first = '', ...further] = name.split('.');
  const value = body[first];
  return isObject(value) ? fieldAt(value, further.join('.')) : undefined;
}

function pairIn(
  body: Body,
  [, list = '', by = '', is = '', wanted = '']: RegExpExecArray,
): LosslessValue | undefined {
  const items = body[list];
  if (!Array.isArray(items)) return undefined;
  const found = items.find((item) => isObject(item) && item[by] === is);
  return isObject(found) ? found[wanted] : undefined;
}

/** Whether pairs are all that a list holds, and columns hold them all. */
function heldAsPairs(value: LosslessValue, list: string, names: ReadonlySet<string>): boolean {
  if (!Array.isArray(value)) return false;
  const pairs = [...names].map((n) => PAIR.exec(n)).filter((p) => p?.[1] === list);
  if (pairs.length === 0) return false;
  return value.every(
    (item) =>
      isObject(item) &&
      pairs.some(
        (p) => item[p?.[2] ?? ''] === p?.[3] && Object.keys(item).every((k) => k === p?.[2] || k === p?.[4]),
      ),
  );
}

/** A body without the fields of these dotted names; objects that held nothing else go with them. */
export function without(body: Body, names: ReadonlySet<string>): [string, LosslessValue][] {
  return Object.entries(body).flatMap(([key, value]): [string, LosslessValue][] => {
    if (names.has(key) || heldAsPairs(value, key, names)) return [];
    const inside = [...names].filter((n) => n.startsWith(`${key}.`)).map((n) => n.slice(key.length + 1));
    if (inside.length === 0 || !isObject(value)) return [[key, value]];
    const left = without(value, new Set(inside));
    return left.length > 0 ? [[key, Object.fromEntries(left)]] : [];
  });
}
