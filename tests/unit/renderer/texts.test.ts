import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resources } from '@shared/i18n';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

const zh = new Map(flatten(resources['zh-CN']));
const en = new Map(flatten(resources.en));
/** titleZh and titleEn are one value in two languages. */
const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]?.replace(/(Zh|En)$/, '')).sort();

describe('texts', () => {
  test('both languages have the same keys', () => {
    expect(zh.size).toBeGreaterThan(100);
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  test('both languages fill in the same values', () => {
    const differing = [...zh].filter(
      ([key, text]) => variables(text).join() !== variables(en.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('every error says what is so and the next step', () => {
    const keys = [...zh.keys()].filter((key) => key.startsWith('errors.'));
    const messages = keys.filter((key) => key.endsWith('.message'));
    expect(messages.length).toBeGreaterThan(30);
    expect(messages.filter((key) => !zh.has(key.replace(/message$/, 'hint')))).toEqual([]);
  });

  test('no text is empty', () => {
    expect([...zh, ...en].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('neither language uses what CJK faces draw at full width', () => {
    expect([...zh, ...en].filter(([, text]) => /[\u00b7\u2018\u2019]/.test(text))).toEqual([]);
    expect([...en].filter(([, text]) => /[\u201c\u201d]/.test(text))).toEqual([]);
  });

  test('the wording is neutral: no exclamation mark, no plea', () => {
    expect([...zh].filter(([, text]) => /[!！]|请稍候|抱歉|您|我们/.test(text))).toEqual([]);
    expect([...en].filter(([, text]) => /!|\b(please|oops|sorry|we)\b/i.test(text))).toEqual([]);
  });
});

describe('the page', () => {
  test.each(filesUnder('renderer', /\.tsx$/))('%s has no text of its own in Han characters', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(filesUnder('renderer', /\.css$/).filter((file) => !file.endsWith('tokens.css')))(
    '%s takes colours and durations from the tokens',
    (file) => {
      const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\d+ms\b/i);
    },
  );

  test('no class is styled at its root by two style sheets: they all reach the whole page', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of filesUnder('renderer', /\.css$/)) {
      const css = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/@media[^{]*\{/g, '');
      for (const [, selectors = ''] of css.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g))
        for (const selector of selectors.split(',')) {
          const name = /^\s*\.([\w-]+)(?=[\s:]|$)/.exec(selector)?.[1];
          if (name) owners.set(name, (owners.get(name) ?? new Set()).add(file));
        }
    }
    expect(owners.size).toBeGreaterThan(50);
    expect([...owners].filter(([, files]) => files.size > 1).map(([name]) => name)).toEqual([]);
  });

  test('index.html has no inline script or style', () => {
    const html = readFileSync('renderer/index.html', 'utf8');
    expect(html).toContain('<meta name="csp-nonce" content="__CSP_NONCE__" />');
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
  });
});
