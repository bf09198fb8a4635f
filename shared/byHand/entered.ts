/** What a person has entered for a call, as lines to read before it is sent. */
import type { InputObject, InputValue } from '../contract/check';
import type { Operation } from '../contract/operations';
import { fieldsOf } from './draft';
import { heldIn } from './files';

const MASKED = '***';
/** More lines than these nobody reads in a dialog; the form behind it has them all. */
const LINES = 12;
const LONGEST = 160;

/** Fields by name, members of objects behind a dot. What the contract calls sensitive is masked. */
export function enteredLines(operation: Operation, input: InputObject): { name: string; text: string }[] {
  const sensitive = new Set([
    ...fieldsOf(operation).flatMap(({ field }) => (field.sensitive ? [field.name] : [])),
    ...Object.values(operation.models).flatMap((model) =>
      model.fields.flatMap((field) => (field.sensitive ? [field.name] : [])),
    ),
  ]);
  const linesOf = (
    name: string,
    last: string,
    value: InputValue | undefined,
  ): { name: string; text: string }[] => {
    if (value === undefined) return [];
    if (sensitive.has(last)) return [{ name, text: MASKED }];
    const held = heldIn(value);
    if (held) return [{ name, text: held.name }];
    if (Array.isArray(value)) return value.flatMap((item, i) => linesOf(`${name}[${i}]`, last, item));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value as InputObject).flatMap(([key, member]) =>
        linesOf(`${name}.${key}`, key, member),
      );
    return [{ name, text: cut(String(value)) }];
  };
  const lines = Object.entries(input).flatMap(([name, value]) => linesOf(name, name, value));
  return lines.length > LINES
    ? [...lines.slice(0, LINES), { name: '…', text: `+${lines.length - LINES}` }]
    : lines;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
