import { isObject, JsonError, parseLossless } from '@shared/json';

/**
 * The value of one tag in a column of tags: "env=test;team=pay" (resource records), or the JSON list of pairs of the amortised
 * cost. null where the tag is not there.
 */
export function tagValue(tags: string | null, key: string): string | null {
  if (!tags) return null;
  if (tags.startsWith('[')) return pairValue(tags, key);
  for (const part of tags.split(/[;,]/)) {
    const at = part.search(/[=:]/);
    const name = at < 0 ? part : part.slice(0, at);
    if (name.trim() === key) return at < 0 ? '' : part.slice(at + 1).trim();
  }
  return null;
}

function pairValue(json: string, key: string): string | null {
  try {
    const pairs = parseLossless(json);
    const found = Array.isArray(pairs) ? pairs.find((p) => isObject(p) && p['tag_key'] === key) : undefined;
    const value = isObject(found) ? found['tag_value'] : undefined;
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}
