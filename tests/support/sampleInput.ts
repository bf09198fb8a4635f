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
  if (shape === 'object' || shape === 'decimal' || (shape === 'flag' && place === 'body'))
    bad.push({ why: 'of the wrong type', value: 'no such thing' });
  return bad;
}
