const HAN = /\p{Script=Han}/u;

/** One Han character or up to two letters that stand for a name: the last word's first character, or initials. */
export function markOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s_\-./]+/u)
    .filter(Boolean);
  const first = words[0] ?? '';
  const [head = ''] = [...first];
  if (HAN.test(head)) {
    const characters = [...first].filter((c) => HAN.test(c));
    return characters.length > 2 ? (characters[2] ?? head) : head;
  }
  if (words.length === 1) {
    const letters = [...first];
    return letters.length <= 2 ? first.toUpperCase() : head.toUpperCase() + (letters[1] ?? '').toLowerCase();
  }
  // "Meridian SG": a short last word in capitals is what people call the account.
  const last = words.at(-1) ?? '';
  if (/^[A-Z0-9]{2}$/.test(last)) return last;
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** The part of the demo's name that marks it: its first word, or its first two Han characters. */
export function demoName(name: string): string {
  const [word = ''] = name.trim().split(/\s+/u);
  return HAN.test(word) ? [...word].slice(0, 2).join('') : word;
}
