import type { Operation } from '@shared/contract/operations';

/** What any success may carry beside its own fields. */
const COMMON: ReadonlySet<string> = new Set(['error_code', 'error_msg', 'request_id', 'trace_id']);

/**
 * Whether a success reads like the answer of this operation: one without a body has none, one with a model has at least one
 * of its fields. A proxy or a portal on the way can answer 200 with something else, and then nothing is known.
 */
export function isOwnAnswer({ response, models }: Operation, value: Record<string, unknown>): boolean {
  const fields = Object.keys(value).filter((name) => !COMMON.has(name));
  if (response.type === 'empty') return fields.length === 0;
  const own = models[response.type.replace(/^object:/, '')]?.fields;
  if (!own || own.length === 0) return true;
  return own.some(({ name }) => name in value) || fields.length === 0;
}
