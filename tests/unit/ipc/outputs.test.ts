import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calls, events } from '../../../shared/ipc/contract';

const SECRET =
  /^(ak|sk|accesskey|secretkey|secretaccesskey|securitytoken|token|password|passwd|pwd|passcode|authorization|secret|credentials|cookie|signature|smscode|verificationcode)$/;

/** Every field name anywhere in a schema. */
function fieldsOf(schema: z.ZodType): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object' && node.properties)
      for (const name of Object.keys(node.properties)) names.add(name);
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return [...names];
}

const isSecret = (name: string) => SECRET.test(name.toLowerCase().replace(/[^a-z]/g, ''));

describe('what travels to the page', () => {
  const outputs = [
    ...Object.entries(calls).map(([name, { output }]) => [name, output] as const),
    ...Object.entries(events),
  ];

  it.each(outputs)('%s has no field for a secret', (_name, schema) => {
    expect(fieldsOf(schema).filter(isSecret)).toEqual([]);
  });

  it('would be noticed: the input that carries a key is', () => {
    expect(fieldsOf(calls['accounts.add'].input).filter(isSecret).sort()).toEqual([
      'ak',
      'credentials',
      'passcode',
      'password',
      'securityToken',
      'sk',
    ]);
  });
});
