/**
 * Cost centres. Rules are tried in order and the first that fits takes the whole record: nothing is split, so shares add up to the bill to
 * the last digit, and what no rule takes stands as unallocated (docs/METHODS.md, Allocation).
 */
import { z } from 'zod';
import { tagValue } from './tags';

const text = z.string().trim().min(1).max(128);

export const conditionSchema = z.discriminatedUnion('by', [
  /** An enterprise project's id; "" for records of none. */
  z.object({ by: z.literal('project'), value: z.string().max(128) }),
  /** A tag; without a value, any value of the key. */
  z.object({ by: z.literal('tag'), key: text, value: z.string().max(256).nullable() }),
  /** A resource name; * stands for any text, ? for one character; case does not count. */
  z.object({ by: z.literal('name'), pattern: text }),
  z.object({ by: z.literal('service'), value: text }),
  z.object({ by: z.literal('region'), value: z.string().max(64) }),
  /** An account of the app. */
  z.object({ by: z.literal('account'), value: text }),
  /** The customer a record belongs to: a member of the enterprise. */
  z.object({ by: z.literal('member'), value: text }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const ruleSchema = z.object({
  id: z.string().min(1).max(64),
  /** The cost centre that pays. */
  centre: text,
  /** All of them must hold. */
  conditions: z.array(conditionSchema).min(1).max(10),
  /** A rule that is off is kept and takes nothing. */
  on: z.boolean(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const ruleSetSchema = z.array(ruleSchema).max(500);

/** What rules look at of a record. */
export type Allocatable = {
  account: string;
  member: string | null;
  project: string | null;
  service: string | null;
  region: string | null;
  name: string | null;
  tags: string | null;
};

export type Placed = { centre: string; rule: string };

/** Makes the question "who pays for this record" out of rules; null is "nobody": unallocated. */
export function allocator(rules: readonly Rule[]): (record: Allocatable) => Placed | null {
  const ready = rules
    .filter((rule) => rule.on)
    .map((rule) => ({ rule, tests: rule.conditions.map((condition) => testOf(condition)) }));
  return (record) => {
    for (const { rule, tests } of ready)
      if (tests.every((holds) => holds(record))) return { centre: rule.centre, rule: rule.id };
    return null;
  };
}

function testOf(condition: Condition): (record: Allocatable) => boolean {
  switch (condition.by) {
    case 'project':
      // Records of no project come as null, "" or "-1", depending on the operation.
      return ({ project }) => (isNone(project) ? isNone(condition.value) : project === condition.value);
    case 'tag':
      return ({ tags }) => {
        const value = tagValue(tags, condition.key);
        return value !== null && (condition.value === null || value === condition.value);
      };
    case 'name': {
      const pattern = patternOf(condition.pattern);
      return ({ name }) => name !== null && name !== 'null' && pattern.test(name);
    }
    case 'service':
      return ({ service }) => service === condition.value;
    case 'region':
      return ({ region }) => (region ?? '') === condition.value;
    case 'account':
      return ({ account }) => account === condition.value;
    case 'member':
      return ({ member }) => member === condition.value;
  }
}

function isNone(project: string | null): boolean {
  return project === null || project === '' || project === 'null' || project === '-1';
}

/** The whole name must match; every other character stands for itself. */
export function patternOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`, 'isu');
}
