/**
 * Resource tags. The cloud writes them in one text, "env=prod;team=shop"; older records also "env:prod,team:shop" or a JSON object; the
 * amortised cost a JSON list of {tag_key, tag_value}.
 */

export type Tag = { key: string; value: string };

/** The pairs of a tag text, in its order; a key that comes twice counts once, with its first value. */
export function parseTags(text: string | null): Tag[] {
  const plain = text?.trim() ?? '';
  if (plain === '' || plain === 'null') return [];
  const pairs = /^[{[]/.test(plain) ? jsonPairs(plain) : textPairs(plain);
  const seen = new Set<string>();
  return pairs.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
}

function textPairs(text: string): Tag[] {
  return text
    .split(/[;,；，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.search(/[=:]/);
      return at < 0
        ? { key: part, value: '' }
        : { key: part.slice(0, at).trim(), value: part.slice(at + 1).trim() };
    });
}

function jsonPairs(text: string): Tag[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.flatMap(listedPair);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([key, v]) => ({ key, value: textOf(v) }));
  } catch {
    return textPairs(text);
  }
}

function listedPair(pair: unknown): Tag[] {
  if (typeof pair !== 'object' || pair === null || !('tag_key' in pair)) return [];
  return [{ key: textOf(pair.tag_key), value: 'tag_value' in pair ? textOf(pair.tag_value) : '' }];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** The value of one key; null where the text has no such key. */
export function tagValue(text: string | null, key: string): string | null {
  return parseTags(text).find((tag) => tag.key === key)?.value ?? null;
}
