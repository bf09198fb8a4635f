/** Takes secrets and personal data out of what the journal keeps. */
import type { Operation } from '@shared/contract/operations';
import { LosslessNumber } from '@shared/json';

export const MASKED = '***';

/**
 * Names that hold secrets or personal data wherever they stand; the contract marks its own fields beside these. The extended
 * parameters of a ticket are masked whole: the confidential ones among them have names of the cloud's choosing. A file is
 * no business of the journal's.
 */
const SECRET =
  /^(pass(word|wd)?|pwd|secret(_?key)?|access_?key|token|security_?token|authorization|signature|verification_?code|sms_?code|mobile(_?phone)?|phone(_?number)?|e?mail|id_?card|identify_?(id|number|code)|extends_map|extension_map|accessory_data)$/i;

/** JSON text of what was sent or answered. Long texts are cut: the journal is no copy of the cloud. */
export function maskedJson(operation: Operation, value: unknown): string {
  const text = JSON.stringify(masked(sensitiveNames(operation), value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 32 * 1024;
const names = new WeakMap<Operation['models'], Set<string>>();

function sensitiveNames(operation: Operation): Set<string> {
  let found = names.get(operation.models);
  if (!found) {
    const fields = Object.values(operation.models).flatMap((model) => model.fields);
    found = new Set(fields.filter((f) => f.sensitive).map((f) => f.name));
    names.set(operation.models, found);
  }
  const { path, query, header } = operation.request;
  const own = [...path, ...query, ...header].filter((f) => f.sensitive).map((f) => f.name);
  return own.length ? new Set([...found, ...own]) : found;
}

function masked(sensitive: ReadonlySet<string>, value: unknown): unknown {
  if (value instanceof LosslessNumber) return value.value;
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.map((v) => masked(sensitive, v));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      (sensitive.has(key) || SECRET.test(key)) && v !== null && v !== undefined
        ? MASKED
        : masked(sensitive, v),
    ]),
  );
}
