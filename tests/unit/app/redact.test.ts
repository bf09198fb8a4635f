import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from '../../../electron/app/redact';

const AK = 'QTWAOYTTINDUT2QVKYUC';
const SK = 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc';
const TOKEN = `gQpjbi1ub3J0aC0x${'A1b2-C3_d4'.repeat(30)}==`;

describe('redactText', () => {
  it.each([
    [
      'an authorization header',
      `Authorization: SDK-HMAC-SHA256 Access=${AK}, SignedHeaders=host;x-sdk-date, Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe`,
    ],
    [
      'headers as JSON',
      JSON.stringify({ Authorization: `SDK-HMAC-SHA256 Access=${AK}`, 'X-Security-Token': TOKEN }),
    ],
    [
      'JSON inside JSON',
      JSON.stringify({ body: JSON.stringify({ ak: 'shortkey1', sk: 'shortsecret1', password: 'hunter"2' }) }),
    ],
    ['a query', `https://host/v2?access_key=${AK}&secret_key=${SK}&x=1`],
    ['an assignment', `sk = ${SK}`],
    ['a bare secret', `could not use ${SK} here`],
    ['a bare access key in Chinese text', `密钥${AK}无效`],
    ['a token header', `X-Auth-Token: ${TOKEN}`],
    ['a bare token', `token was ${TOKEN}.`],
    ['a bearer', `bearer Bearer ${TOKEN}`],
    ['a canonical request', `GET|/v2/|a=b|host:h|x-security-token:${TOKEN}|host`],
    ['a password', 'login failed, password: hunter"2 for user'],
    ['a password in quotes', `{"password":"hunter\\"2","user":"u"}`],
  ])('takes the secret out of %s', (_name, text) => {
    const clean = redactText(text);
    for (const secret of [AK, SK, TOKEN, 'hunter', 'shortkey1', 'shortsecret1', '7be6668032f7'])
      expect(clean).not.toContain(secret);
  });

  it.each([
    '13800138000',
    '+8613800138000',
    '+86 138 0013 8000',
    '138-0013-8000',
    '0086-13800138000',
    '+65 9123 4567',
    '+5215512345678',
  ])('takes the phone number %s out', (phone) => {
    const clean = redactText(`sent to ${phone}, ok`);
    expect(clean.replace(/\D/g, '')).toBe('');
    expect(clean).toMatch(/^sent to .*, ok$/);
  });

  it.each([
    'CBC.0156 wrong site, request id 6ed93d3a4d6b4c5c8a4ee0e0a3fa0b5d',
    'pulled 2026-09 of resourceRecords: 41200 rows, 812480.35 CNY at 2026-11-23T15:51:07.637Z',
    'order CS2011131437JAZ9B, account 7f3c1b9e04d24a6f8c55e1d2a97b4c18',
    '    at answer (/home/someone/projects/yunzhang/out/main/main.js:1234:56)',
    'accounts.verify took 251 ms',
  ])('leaves what a reader of the log needs: %s', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('lets no key through, whatever stands around it', () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
    const ak = fc
      .array(fc.constantFrom(...alphabet), { minLength: 19, maxLength: 19 })
      .map((c) => `A${c.join('')}`);
    const sk = fc
      .array(fc.constantFrom(...alphabet, ...'abcdefghijklmnopqrstuvwxyz'), { minLength: 40, maxLength: 40 })
      .map((c) => c.join(''));
    const around = fc.constantFrom(
      ' ',
      '"',
      "'",
      ',',
      ';',
      '|',
      '\n',
      '(',
      ')',
      '[',
      '=',
      ':',
      '密',
      '钥',
      '',
      '.',
    );
    fc.assert(
      fc.property(ak, sk, around, around, (a, s, before, after) => {
        const clean = redactText(
          `x${before === '' ? ' ' : before}${a}${after === '' ? ' ' : after}y ${before}${s}${after} z`,
        );
        return !clean.includes(a) && !clean.includes(s);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('redact', () => {
  it('hides values by their key, however deep and however short', () => {
    const clean = JSON.stringify(
      redact({
        request: {
          headers: { authorization: 'x', 'X-Security-Token': 'y1' },
          list: [{ sk: 'z1', password: 5 }],
        },
      }),
    );
    expect(clean).not.toMatch(/y1|z1|:5|"x"/);
    expect(clean).toContain('headers');
  });

  it('cleans errors with their stacks and causes', () => {
    const error = new Error(`signing with ${SK}`, { cause: new Error(`token ${TOKEN}`) });
    const clean = String(redact(error));
    expect(clean).toContain('signing with');
    expect(clean).not.toContain(SK);
    expect(clean).not.toContain(TOKEN);
  });

  it('does not write bytes, and ends on a value that holds itself', () => {
    const loop: Record<string, unknown> = { bytes: new TextEncoder().encode(SK) };
    loop['self'] = loop;
    const clean = JSON.stringify(redact(loop));
    expect(clean).toContain('[40 bytes]');
    expect(clean).toContain('[deep]');
  });

  it('keeps plain values', () => {
    expect(redact({ rows: 12, done: true, at: null })).toEqual({ rows: 12, done: true, at: null });
  });
});
