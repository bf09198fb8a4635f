import { describe, expect, test } from 'vitest';
import { credentialsSchema, type Credentials } from '@shared/model/account';
import { isKeyPressed, isPressed } from '../../../renderer/ui/action/holdStart';
import { keysOf, keysText } from '../../../renderer/ui/keys';
import { demoName, markOf } from '../../../renderer/ui/mark';
import { checkKey, checkSite, credentialsOf, type KeyFields } from '../../../renderer/views/accounts/checks';

const key = (change: Partial<KeyFields> = {}): KeyFields => ({
  kind: 'permanent',
  ak: 'HPUADX3K9QTCM2R5W7LE',
  sk: 'x'.repeat(40),
  token: '',
  domainName: 'qinglan',
  user: 'ops',
  password: 'Pa55 word',
  mfa: false,
  userId: '',
  passcode: '',
  keep: 'keychain',
  ...change,
});

describe('checks of a key', () => {
  test.each<[string, Partial<KeyFields>, object]>([
    ['a good key', {}, {}],
    ['spaces around it', { ak: '  HPUADX3K9QTCM2R5W7LE ' }, {}],
    ['no AK', { ak: '' }, { ak: { kind: 'required' } }],
    ['a short AK', { ak: 'HPUA' }, { ak: { kind: 'short', min: 8, count: 4 } }],
    ['a long SK', { sk: 'x'.repeat(129) }, { sk: { kind: 'long', max: 128, count: 129 } }],
    ['a space inside', { sk: 'abcd efgh ijkl' }, { sk: { kind: 'characters' } }],
    [
      'full-width letters',
      { ak: '\uff28\uff30\uff35\uff21\uff24\uff38\uff13\uff2b' },
      { ak: { kind: 'characters' } },
    ],
    ['the AK twice', { sk: 'HPUADX3K9QTCM2R5W7LE' }, { sk: { kind: 'sameAsAk' } }],
    ['no token', { kind: 'temporary' }, { token: { kind: 'required' } }],
    ['no user', { kind: 'password', user: ' ' }, { user: { kind: 'required' } }],
    ['a password alone', { kind: 'password', ak: '', sk: '' }, {}],
    [
      'an MFA device without its code',
      { kind: 'password', mfa: true, userId: 'u1' },
      { passcode: { kind: 'required' } },
    ],
    [
      'five digits',
      { kind: 'password', mfa: true, userId: 'u1', passcode: '12345' },
      { passcode: { kind: 'passcode' } },
    ],
    ['no place chosen', { keep: null }, { keep: { kind: 'keep' } }],
  ])('%s', (_, change, expected) => {
    expect(checkKey(key(change))).toEqual(expected);
  });

  test.each<[KeyFields['kind'], string]>([
    ['permanent', ''],
    ['temporary', 'token-'.repeat(900)],
    ['password', ''],
  ])('what passes for a %s key passes in main too', (kind, token) => {
    const fields = key({ kind, token, ak: ` ${key().ak} ` });
    expect(checkKey(fields)).toEqual({});
    const credentials: Credentials = credentialsOf(fields);
    expect(credentialsSchema.parse(credentials)).toEqual(credentials);
  });
});

describe('checks of endpoints', () => {
  const site = (bss: string, iam = 'https://iam.example.com') =>
    checkSite({ custom: true, site: 'china', bss, iam });
  test.each([
    ['https://bss.example.com', {}],
    ['https://gateway.example.com/huawei/bss', {}],
    ['http://127.0.0.1:8080', {}],
    ['', { bss: { kind: 'required' } }],
    ['http://bss.example.com', { bss: { kind: 'url' } }],
    ['https://user@bss.example.com', { bss: { kind: 'url' } }],
    ['bss.example.com', { bss: { kind: 'url' } }],
  ])('%s', (url, expected) => {
    expect(site(url)).toEqual(expected);
  });
  test('are not made for a known site', () => {
    expect(checkSite({ custom: false, site: 'china', bss: 'nonsense', iam: '' })).toEqual({});
  });
});

describe('marks of accounts', () => {
  test.each([
    ['\u6f84\u6c5f\u751f\u4ea7', '\u751f'],
    ['\u6f84\u6c5f', '\u6f84'],
    ['Chengjiang Prod', 'CP'],
    ['Meridian SG', 'SG'],
    ['ops-billing', 'OB'],
    ['hwid_demo', 'HD'],
    ['Demo', 'De'],
    ['a', 'A'],
    ['', ''],
  ])('%s -> %s', (name, mark) => {
    expect(markOf(name)).toBe(mark);
  });
});

test.each([
  ['\u6f14\u793a\u8d26\u53f7', '\u6f14'],
  ['Demo account', 'De'],
])('the demo account %s is marked %s', (name, mark) => {
  expect(markOf(demoName(name))).toBe(mark);
});

describe('shortcuts', () => {
  const press = (change: Partial<KeyboardEvent>) => ({
    key: 'k',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...change,
  });
  test('Mod is Ctrl, and Command on macOS', () => {
    expect(keysOf(press({ ctrlKey: true }), 'linux')).toBe('Mod+K');
    expect(keysOf(press({ metaKey: true }), 'darwin')).toBe('Mod+K');
    expect(keysOf(press({ ctrlKey: true }), 'darwin')).toBe('K');
    expect(keysOf(press({ key: 'A', ctrlKey: true, shiftKey: true }), 'win32')).toBe('Mod+Shift+A');
  });
  test('are written as the system writes them', () => {
    expect(keysText('Mod+Shift+A', 'linux')).toBe('Ctrl Shift A');
    expect(keysText('Mod+K', 'darwin')).toBe('\u2318K');
  });
});

describe('a button that is held to pay', () => {
  test('is not begun by another button of the mouse, nor by a key that was held down before', () => {
    expect([0, 1, 2].map((button) => isPressed({ button }))).toEqual([true, false, false]);
    expect(isKeyPressed({ key: 'Enter', repeat: false })).toBe(true);
    expect(isKeyPressed({ key: 'Enter', repeat: true })).toBe(false);
    expect(isKeyPressed({ key: 'a', repeat: false })).toBe(false);
  });
});
