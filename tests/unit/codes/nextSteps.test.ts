/** Every error code of the contract is explained, with something to do, in both languages. */
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import data from '@shared/contract/data/errors.json';
import { operation } from '@shared/contract/operations';
import { knownCode, knownCodes } from '@shared/codes/nextSteps';
import { resources } from '@shared/i18n';
import { wordsOf, type Translate } from '@shared/i18n/explain';
import { errorOf, faultFor } from '../../../electron/cloud/errors';
import { answer } from '../cloud/support';

function translatorOf(language: 'zh-CN' | 'en'): Translate {
  const i18n = createInstance();
  void i18n.init({ lng: language, resources, ns: ['errors'], defaultNS: 'errors', initAsync: false });
  return (key, values) => i18n.t(key, values);
}

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('the error codes of the contract', () => {
  it('all have a next step', () => {
    const without = data.codes.map((c) => c.code).filter((code) => !knownCode(code)?.step);
    expect(without).toEqual([]);
    expect(knownCodes).toContain('CBC.0150');
  });

  it.each(LANGUAGES)('are each said in words, with a hint, and nothing left unfilled (%s)', (language) => {
    const t = translatorOf(language);
    const found = operation('china', 'PayOrders');
    const odd: string[] = [];
    for (const code of knownCodes) {
      const row = data.codes.find((c) => c.code === code);
      const response = answer(row?.http[0] ?? 400, { error_code: code, error_msg: 'said by the cloud' });
      const failure = { kind: 'failure', code, message: 'said by the cloud' } as const;
      const error = errorOf(faultFor(found, 'china', response, failure));
      const { message, hint } = wordsOf(error.code, error.params, t);
      const whole = `${message} ${hint}`;
      if (!message || hint.length < 8 || /\{\{|errors:|undefined/.test(whole)) odd.push(`${code}: ${whole}`);
      if (!whole.includes(code) && code !== 'CBC.0000') odd.push(`${code} is not named`);
    }
    expect(odd).toEqual([]);
  });

  it('say what a code means rather than that something failed', () => {
    const response = answer(400, { error_code: 'CBC.99005003', error_msg: 'x' });
    const failure = { kind: 'failure', code: 'CBC.99005003', message: '' } as const;
    const error = errorOf(faultFor(operation('china', 'PayOrders'), 'china', response, failure));
    expect(wordsOf(error.code, error.params, translatorOf('zh-CN')).message).toContain('余额不足');
    expect(wordsOf(error.code, error.params, translatorOf('en')).hint).toContain('Top up');
  });

  it('name the actions of both models and the screen where a permission is missing', () => {
    const response = answer(403, { error_code: 'CBC.0150', error_msg: "Policy doesn't allow bss:bill:view" });
    const failure = {
      kind: 'failure',
      code: 'CBC.0150',
      message: "Policy doesn't allow bss:bill:view",
    } as const;
    const found = operation('china', 'ListCustomerselfResourceRecords');
    const error = errorOf(faultFor(found, 'china', response, failure));
    const { hint } = wordsOf(error.code, error.params, translatorOf('en'));
    expect(hint).toContain('bss:bill:view');
    expect(hint).toContain('billing:');
    expect(hint).toContain('Needed for: Bills.');
  });
});
