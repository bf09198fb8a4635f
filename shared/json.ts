/**
 * JSON whose numbers keep their digits. `JSON.parse` turns 0.1 and 12345678901234567.89 into the nearest double;
 * amounts must not pass through one.
 */
import { LosslessNumber, parse, stringify } from 'lossless-json';

export { LosslessNumber };

export type LosslessValue =
  string | boolean | null | LosslessNumber | LosslessValue[] | { [key: string]: LosslessValue };

export class JsonError extends Error {
  override name = 'JsonError';
}

const MAX_DEPTH = 200;

/**
 * @throws JsonError for anything that is not one JSON value: truncated text, HTML from a proxy, duplicate keys that
 * disagree, nesting deeper than 200.
 */
export function parseLossless(text: string): LosslessValue {
  if (depthOf(text) > MAX_DEPTH) throw new JsonError('nested too deeply');
  try {
    return parse(text) as LosslessValue;
  } catch (error) {
    throw new JsonError(error instanceof Error ? error.message : 'unreadable');
  }
}

/** Writes what `parseLossless` read, digit for digit; with `indent`, a line for each member. */
export function stringifyLossless(value: LosslessValue, indent = 0): string {
  return stringify(value, undefined, indent) ?? 'null';
}

export function isObject(value: LosslessValue | undefined): value is { [key: string]: LosslessValue } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)
  );
}

/** Bracket depth outside strings: checked before parsing because the parser is recursive. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth -= 1;
  }
  return deepest;
}
