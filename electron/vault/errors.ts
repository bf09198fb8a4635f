/**
 * What a keychain says, in the app's own codes. keytar passes on nothing but the message of the operating system, so the
 * message is all there is to go by. Sources: libsecret and GLib's D-Bus client (seen on Debian with and without a bus,
 * service and unlocked collection), SecCopyErrorMessageString of macOS, FormatMessage of Windows, which speaks the
 * system's language.
 */
import { AppError, isAppError, type ErrorCode } from '@shared/errors';

const MESSAGES: readonly (readonly [ErrorCode, RegExp])[] = [
  // Linux: asked before "missing", which would take the path in the text for a missing collection.
  ['vault.locked', /locked collection|collection is locked|object is locked/i],
  // Linux: no bus, no service on it, no login collection. keytar: no binary for this platform.
  [
    'vault.missing',
    /D-?Bus|dbus-launch|unsupported transport|org[./]freedesktop[./]secrets|ServiceUnknown|secret collection|Could not connect|connection is closed|disconnected from message bus|libsecret|Failed to load keytar/i,
  ],
  // macOS: errSecNoDefaultKeychain, errSecNoSuchKeychain, errSecNotAvailable. Windows: ERROR_NO_SUCH_LOGON_SESSION.
  ['vault.missing', /keychain (cannot|could not) be found|No keychain is available/i],
  ['vault.missing', /specified logon session does not exist|指定的登录会话不存在/i],
  // macOS: errSecAuthFailed (the keychain's password is no longer the login's), errSecInteractionNotAllowed.
  ['vault.locked', /user name or passphrase you entered is not correct|interaction is not allowed/i],
  ['vault.locked', /用户名或(密码|口令)不正确|不允许用户交互/],
  // A person said no: macOS errSecUserCanceled, a dismissed prompt on Linux. Windows: ERROR_ACCESS_DENIED, ERROR_CANCELLED.
  [
    'vault.refused',
    /cancell?ed|dismissed|denied|not permitted|write permissions error|required entitlement/i,
  ],
  ['vault.refused', /用户(已)?取消|操作已被用户取消|拒绝访问/],
  // Windows: ERROR_NOT_ENOUGH_MEMORY, ERROR_NOT_ENOUGH_QUOTA, and 1783 for a value above the limit.
  ['vault.full', /not enough (memory|storage|quota|server)|stub received bad data|no space left|quota/i],
  ['vault.full', /内存资源不足|存储空间不足|配额不足|存根接收到错误数据/],
  ['vault.timeout', /timed? ?out|timeout was reached/i],
];

/** The AppError (vault.*) of whatever a keychain call was rejected with. `detail` is the system's message, no secret. */
export function keychainError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const message = error instanceof Error ? error.message : '';
  const code = MESSAGES.find(([, pattern]) => pattern.test(message))?.[0] ?? 'vault.unknown';
  return new AppError(code, { detail: message.slice(0, 200) });
}
