import fs from 'node:fs';
import path from 'node:path';
import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { namespaces, resources } from '@shared/i18n';
import { toWire, type Translate } from '@shared/i18n/explain';
import { subjectId, subjectText } from '@shared/i18n/subjects';

const i18n = createInstance();
const inLanguage = (lng: 'zh-CN' | 'en'): Translate => i18n.getFixedT(lng, namespaces);

beforeAll(() =>
  i18n.init({
    lng: 'en',
    ns: namespaces,
    defaultNS: 'common',
    resources,
    interpolation: { escapeValue: true },
  }),
);

/** Every error code, read from the texts; the compiler checks elsewhere that each code has texts. */
const codes = Object.entries(resources.en.errors)
  .filter(([area]) => ['input', 'vault', 'network', 'cloud', 'store', 'sync', 'app'].includes(area))
  .flatMap(([area, texts]) => Object.keys(texts).map((name) => `${area}.${name}`)) as AppError['code'][];

describe('texts of errors', () => {
  it.each(codes)('%s has whole sentences in both languages, also without any parameter', (code) => {
    for (const lng of ['zh-CN', 'en'] as const) {
      const wire = toWire(new AppError(code), inLanguage(lng));
      expect(wire.code).toBe(code);
      for (const text of [wire.message, wire.hint]) {
        expect(text).not.toMatch(/\{\{|errors:|undefined|^\s*[:：]|^$/);
        expect(text).toMatch(lng === 'en' ? /\.$/ : /。$/);
        expect(text).not.toMatch(/[!！]|please|sorry|您|我们|抱歉/i);
      }
    }
  });
});

describe('what an error carries', () => {
  const en = (error: unknown) => toWire(error, inLanguage('en'));

  it('names the missing permissions of both models and the words of the cloud', () => {
    const wire = en(
      new AppError(
        'cloud.permission',
        {
          code: 'CBC.0150',
          status: 403,
          titleZh: '查询汇总账单',
          titleEn: 'Query bill summary',
          policyActions: 'bss:bill:view',
          identityActions: 'billing:bill:view',
          message: "Policy doesn't allow <bss>",
        },
        'req-1',
      ),
    );
    expect(wire.message).toBe('Permission for "Query bill summary" is missing.');
    expect(wire.hint).toContain('bss:bill:view');
    expect(wire.hint).toContain('billing:bill:view');
    expect(wire.hint).toContain("The cloud says: Policy doesn't allow <bss> (CBC.0150, HTTP 403).");
    expect(wire.requestId).toBe('req-1');
  });

  it('says by how much the clock is off, in a unit a person reads', () => {
    const skew = (skewSeconds: number) => en(new AppError('cloud.clock', { skewSeconds })).message;
    expect(skew(-90)).toContain('off by 90 s');
    expect(skew(1800)).toContain('off by 30 min');
    expect(skew(-28800)).toContain('off by 8 h');
  });

  it('says the quota and when a throttled call can go on', () => {
    const until = new Date(2026, 10, 23, 14, 3, 7).getTime();
    const { hint } = en(new AppError('cloud.throttle', { limit: 200, windowSeconds: 300, until }));
    expect(hint).toContain('200 per 5 min');
    expect(hint).toContain('14:03:07');
  });

  it('says what is wrong with an input, and no more of a reason it does not know', () => {
    const message = (reason: string) => en(new AppError('input.invalid', { field: 'cycle', reason })).message;
    expect(message('required')).toBe('cycle: required.');
    expect(message('constructor')).toBe('cycle: not as required.');
  });

  it('lets no text of an unknown error through', () => {
    const wire = en(new TypeError('SK=abcdef is not a function'));
    expect(wire.code).toBe('app.internal');
    expect(JSON.stringify(wire)).not.toContain('abcdef');
    expect(en('a string').code).toBe('app.internal');
  });
});

describe('what an action acts on', () => {
  const said = (subject: string, lng: 'zh-CN' | 'en' = 'en') => subjectText(subject, inLanguage(lng));

  it('is named as a person would, in a refusal as in the journal', () => {
    const locked = new AppError('action.locked', { subject: 'order:CS2611242307ABC' });
    expect(toWire(locked, inLanguage('en')).message).toContain('on order CS2611242307ABC is');
    expect(toWire(locked, inLanguage('zh-CN')).message).toContain('订单 CS2611242307ABC');
    expect(said('account:renewRules')).toBe('auto-renewal rules');
    expect(said('ticket:26112400017:reply', 'zh-CN')).toBe('工单 26112400017');
    expect(said('member-name:Kite: north')).toBe('member Kite: north');
  });

  it('has words for every kind that an action names', () => {
    const folder = path.resolve('shared/actions');
    const sources = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
    const kinds = sources.flatMap((text) =>
      [...text.matchAll(/[`']([a-z-]+):\$?\{?[a-zA-Z.]+/g)].map(([, k = '']) => k),
    );
    const named = new Set(
      kinds.filter((kind) => !['actions', 'tickets', 'enterprise', 'errors', 'common'].includes(kind)),
    );
    expect(named.size).toBeGreaterThan(10);
    for (const kind of named) expect(said(`${kind}:x`)).not.toContain(':');
  });

  it('stays as it is where a later version named it', () => {
    expect(said('moon:1')).toBe('moon:1');
    expect(subjectId('moon:1')).toBe('1');
    expect(subjectId('upload:7:1')).toBe('');
  });
});
