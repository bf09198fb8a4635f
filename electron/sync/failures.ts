/** Which failures concern more than the partition they met. */
import { isAppError } from '@shared/errors';

/** The key, the network, the keychain, the disk: every further partition would fail alike, and a key would get locked. */
const STOPS_ACCOUNT: ReadonlySet<string> = new Set([
  'cloud.signature',
  'cloud.auth',
  'cloud.password',
  'cloud.passcode',
  'cloud.clock',
  'cloud.wrongSite',
  'network.offline',
  'network.proxy',
  'network.certificate',
  'network.redirect',
  'input.unknownAccount',
  'input.endpointNotAllowed',
]);
const STOPS_ACCOUNT_AREAS = ['vault.', 'store.', 'app.'];

/** One host that does not answer three partitions in a row will not answer the seventieth. */
export const UNREACHABLE_IN_A_ROW = 3;

/** What is not an AppError is a bug, and would be one again with the next partition. */
export function stopsAccount(error: unknown): boolean {
  if (!isAppError(error)) return true;
  return STOPS_ACCOUNT.has(error.code) || STOPS_ACCOUNT_AREAS.some((area) => error.code.startsWith(area));
}

/** The cloud has too many independent members for one answer: it wants them one by one (contract errors.json). */
export function wantsMembers(error: unknown): boolean {
  return isAppError(error) && error.params['code'] === 'CBC.18000048';
}

export function skipsDataset(error: unknown): boolean {
  return isAppError(error) && error.code === 'cloud.permission';
}

export function isUnreachable(error: unknown): boolean {
  return isAppError(error) && (error.code === 'network.unreachable' || error.code === 'network.timeout');
}
