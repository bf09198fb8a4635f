/** Inputs made from the contract: one that is good, and each way a required field can be bad. */
import type { InputObject, InputValue } from '@shared/contract/check';
import type { Operation } from '@shared/contract/operations';
import type { ContractField } from '@shared/contract/types';
import { fieldsOf, itemType, modelOf, shapeOf, type Place } from '@shared/byHand/draft';

/** Values by field name that a test knows better than the contract does. */
export type Known = Readonly<Record<string, InputValue>>;

/** All required fields and nothing else, as small as they may be. */
export function goodInput(operation: Operation, known: Known = {}): InputObject {
  const fields = fieldsOf(operation).filter(
    ({ field }) => field.required || Object.hasOwn(known, field.name),
  );
  return Object.fromEntries(
    fields.map(({ field }) => [field.name, known[field.name] ?? sample(operation, field)]),
  );
}

export function sample(operation: Operation, field: ContractField): InputValue {
  const { models } = operation;
  switch (shapeOf(models, field.type)) {
    case 'list': {
      const item = { ...field, type: itemType(field.type) };
      return Array.from({ length: field.minItems ?? 1 }, () => sample(operation, item));
    }
    case 'object':
      return Object.fromEntries(
        modelOf(models, field.type)
          .filter((f) => f.required)
          .map((f) => [f.name, sample(operation, f)]),
      );
    case 'whole':
      return Number(field.enum ? firstCode(field) : (field.default ?? Math.max(field.min ?? 1, 1)));
    case 'decimal':
      return '1';
    case 'flag':
      return true;
    case 'json':
      return {};
    case 'file':
      return { name: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array([97]) };
    case 'text':
      return text(field);
  }
}

function firstCode({ enum: codes = {} }: ContractField): string {
  return Object.keys(codes)[0] ?? '';
}

function text(field: ContractField): string {
  if (field.enum) return firstCode(field);
  if (field.format === 'month') return '2026-10';
  if (field.format === 'date') return '2026-10-05';
  if (field.format === 'utc-datetime') return '2026-10-05T00:00:00Z';
  if (field.money) return '1.00';
  return 'a'.repeat(Math.max(1, field.minLength ?? 1));
}

/** A required member of an object or a list in a body, and the input in which nothing but it is another. */
export type Member = {
  name: string;
  field: ContractField;
  with: (good: InputObject, value: InputValue | undefined) => InputObject;
};

/** All required members below the fields of a body, those of optional objects and lists too: what is given is to be whole. */
export function membersOf(operation: Operation): Member[] {
  const { models } = operation;
  const below = (parent: ContractField, at: string, seen: readonly string[]): Member[] => {
    const isList = shapeOf(models, parent.type) === 'list';
    const type = isList ? itemType(parent.type) : parent.type;
    if (shapeOf(models, type) !== 'object' || seen.includes(type)) return [];
    return modelOf(models, type).flatMap((field): Member[] => {
      const name = `${at}${isList ? '[0]' : ''}.${field.name}`;
      const lift =
        (change: (member: InputValue | undefined) => InputValue | undefined) =>
        (good: InputObject): InputObject => {
          const whole = good[parent.name] ?? sample(operation, parent);
          const item = (isList ? (whole as InputValue[])[0] : whole) as InputObject;
          const changed = { ...item, [field.name]: change(item[field.name]) };
          return { ...good, [parent.name]: isList ? [changed] : changed };
        };
      const own: Member[] = field.required
        ? [{ name, field, with: (good, value) => lift(() => value)(good) }]
        : [];
      const deeper = below(field, name, [...seen, type]).map((member): Member => ({
        ...member,
        with: (good, value) =>
          lift((inner) => {
            const holder = inner === undefined ? {} : { [field.name]: inner };
            return member.with(holder, value)[field.name];
          })(good),
      }));
      return [...own, ...deeper];
    });
  };
  return fieldsOf(operation)
    .filter(({ place }) => place === 'body')
    .flatMap(({ field }) => below(field, field.name, []));
}

export type BadValue = { why: string; value: InputValue | undefined };

/** What a field of the contract must not be. */
export function badValues(operation: Operation, field: ContractField, place: Place): BadValue[] {
  const shape = shapeOf(operation.models, field.type);
  const bad: BadValue[] = [{ why: 'missing', value: undefined }];
  if (shape === 'text') {
    if (field.maxLength !== undefined) bad.push({ why: 'too long', value: 'x'.repeat(field.maxLength + 1) });
    // On the wire a path, a query and a header are text, whatever is meant.
    if (place === 'body') bad.push({ why: 'of the wrong type', value: 7 });
  }
  if (shape === 'whole') {
    bad.push({ why: 'of the wrong type', value: 'seven' });
    if (field.min !== undefined) bad.push({ why: 'out of range', value: field.min - 1 });
    if (field.max !== undefined) bad.push({ why: 'out of range', value: field.max + 1 });
  }
  if (shape === 'list' && place === 'body') {
    bad.push({ why: 'of the wrong type', value: 'no list' });
    if (field.maxItems !== undefined) {
      const item = sample(operation, { ...field, type: itemType(field.type) });
      bad.push({ why: 'too long', value: Array.from({ length: field.maxItems + 1 }, () => item) });
    }
  }
  if (shape === 'decimal') {
    if (field.min !== undefined) bad.push({ why: 'out of range', value: String(field.min - 1) });
    if (field.max !== undefined) bad.push({ why: 'out of range', value: String(field.max + 1) });
  }
  if (shape === 'object' || shape === 'decimal' || (shape === 'flag' && place === 'body'))
    bad.push({ why: 'of the wrong type', value: 'no such thing' });
  return bad;
}
