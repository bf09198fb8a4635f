/** What the cloud says to a code or a new member is said in words, in both languages, each with its code. */
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { namespaces, resources } from '@shared/i18n';
import { ApiError } from '../../../renderer/api/client';
import type { T } from '../../../renderer/i18n';
import { problemText } from '../../../renderer/views/enterprise/create/problems';

/** Pages of SendSmsVerificationCode and CreateSubEnterpriseAccount. */
const DOCUMENTED = [
  'CBC.99000026',
  'CBC.99000027',
  'CBC.99000029',
  'CBC.99000030',
  'CBC.99000031',
  'CBC.99000036',
  'CBC.99000051',
  'CBC.99000082',
  'CBC.99004003',
  'CBC.99007197',
  'CBC.99007490',
  'CBC.70300008',
  'CBC.70300009',
  'CBC.70900002',
  'CBC.7004',
];

function translatorOf(language: 'zh-CN' | 'en'): T {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources,
    ns: namespaces,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(language, namespaces);
}

const refusal = (code: string) =>
  new ApiError({
    code: 'cloud.business',
    params: { code, message: 'said by the cloud' },
    message: 'm',
    hint: 'h',
  });

describe.each(['zh-CN', 'en'] as const)('problems of a new member (%s)', (language) => {
  const t = translatorOf(language);

  it.each(DOCUMENTED)('%s', (code) => {
    for (const during of ['send', 'create'] as const) {
      const words = problemText(t, refusal(code), during, Date.parse('2026-11-24T01:02:03Z')) ?? '';
      expect(words).toContain(code);
      expect(words).not.toMatch(/\{\{|undefined|enterprise:|code:/);
    }
  });

  it('tells a limit on sending from too many guesses', () => {
    const say = (during: 'send' | 'create') => problemText(t, refusal('CBC.99000082'), during, null);
    expect(say('send')).not.toBe(say('create'));
  });

  it('leaves what has no words of its own to the general explanation', () => {
    expect(problemText(t, refusal('CBC.0999'), 'create', null)).toBeNull();
  });
});
