import { describe, expect, it } from 'vitest';
import { keychainError } from '../../../electron/vault/errors';

/** Messages as the systems word them. */
const MESSAGES: [string, string][] = [
  ['vault.missing', 'Cannot autolaunch D-Bus without X11 $DISPLAY'],
  ['vault.missing', 'Unknown or unsupported transport “disabled” for address “disabled:”'],
  ['vault.missing', 'The name org.freedesktop.secrets was not provided by any .service files'],
  ['vault.missing', 'Object does not exist at path “/org/freedesktop/secrets/collection/login”'],
  [
    'vault.missing',
    'Failed to load keytar native addon, checked ["../build/Release"] on prebuilds/linux-x64',
  ],
  ['vault.missing', 'A default keychain could not be found.'],
  ['vault.missing', 'A specified logon session does not exist. It may already have been terminated.'],
  ['vault.missing', '指定的登录会话不存在。可能已被终止。'],
  ['vault.locked', 'Cannot create an item in a locked collection'],
  ['vault.locked', 'The user name or passphrase you entered is not correct.'],
  ['vault.locked', 'User interaction is not allowed.'],
  ['vault.refused', 'User canceled the operation.'],
  ['vault.refused', 'The operation was cancelled'],
  ['vault.refused', 'Access is denied.'],
  ['vault.refused', '拒绝访问。'],
  ['vault.full', 'Not enough memory resources are available to process this command.'],
  ['vault.full', 'The stub received bad data.'],
  ['vault.full', '存根接收到错误数据。'],
  ['vault.timeout', 'Timeout was reached'],
  ['vault.unknown', 'An unknown error occurred.'],
];

describe('what a keychain says', () => {
  it.each(MESSAGES)('is %s for "%s"', (code, message) => {
    expect(keychainError(new Error(message))).toMatchObject({ code, params: { detail: message } });
  });

  it('is unknown for what is not an error at all', () => {
    expect(keychainError(undefined)).toMatchObject({ code: 'vault.unknown' });
  });
});
