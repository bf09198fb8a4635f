/** Bodies as a bad day makes them: cut, of the wrong type, with huge numbers, nulls and deep nesting; always the same from a seed. */

/** mulberry32: small, seeded, good enough to choose mutations. */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const VALUES = [
  'null',
  '""',
  '{}',
  '[]',
  'true',
  '0',
  '-0',
  '1e400',
  '1e-400',
  '1E999999999',
  '-1e-9',
  '99999999999999999999.999999999',
  '0.123456789012345678',
  '"1,000"',
  '"NaN"',
  '"\\u0000"',
  '"-"',
  '".5"',
  '"+1."',
  '"\\ud800"',
  '[[[]]]',
  '{"a":{"b":[1]}}',
  '['.repeat(150) + ']'.repeat(150),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
  '"' + 'x'.repeat(5000) + '"',
];

export function mutate(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const value = VALUES[Math.floor(next() * VALUES.length)] ?? 'null';
  switch (Math.floor(next() * 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(Math.floor(next() * 0x3000)) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at + Math.ceil(next() * 20));
    case 3:
      return text.slice(0, at) + value + text.slice(at);
    default: {
      const members = [...text.matchAll(/":("[^"]*"|-?[\d.]+|\[|\{|null)/g)];
      const member = members[Math.floor(next() * members.length)];
      if (!member?.[1]) return value;
      const start = member.index + 2;
      return text.slice(0, start) + value + text.slice(start + member[1].length);
    }
  }
}
