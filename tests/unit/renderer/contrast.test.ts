import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('renderer/theme/tokens.css', 'utf8');

/** Custom properties of the theme's block. */
function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]),
  );
}

/** Relative luminance of a hex colour, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = [
  'text-ink',
  'text-soft',
  'text-faint',
  'accent-text',
  'rise',
  'fall',
  'notice',
  'danger',
  'ok',
];
const SURFACES = ['rail', 'page', 'band', 'raised', 'hover', 'selected'].map((name) => `surface-${name}`);
const TINTED = ['refund', 'ok', 'notice', 'danger'].map((name) => [name, `${name}-tint`] as const);

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
  ['contrast-dark', 7],
])('theme %s', (theme, least) => {
  const tokens = tokensOf(theme);
  const pair = (a: string, b: string) => contrast(tokens.get(a) ?? '', tokens.get(b) ?? '');

  test(`every text reads on every surface at ${least}:1`, () => {
    for (const text of TEXTS)
      for (const surface of SURFACES)
        expect(pair(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
    for (const [text, tint] of TINTED)
      expect(pair(text, tint), `${text} on ${tint}`).toBeGreaterThanOrEqual(least);
  });

  test('names on accounts and buttons read, and borders of controls show', () => {
    for (let n = 1; n <= 10; n += 1)
      expect(pair('on-account', `account-${n}`), `account-${n}`).toBeGreaterThanOrEqual(4.5);
    expect(pair('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(pair('on-danger', 'danger-fill')).toBeGreaterThanOrEqual(4.5);
    for (const surface of ['surface-page', 'surface-raised'])
      for (const mark of ['line-control', 'focus'])
        expect(pair(mark, surface), `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
  });
});
