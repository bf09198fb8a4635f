/** Each documented error of a code or a creation in words; the code of the cloud stands in them. */
import type { ApiError } from '../../../api/client';
import { timeText } from '../../../format/date';
import type { T } from '../../../i18n';
import { codeOf } from './useCreateMember';

/** Why a code was not sent, or why a member was not made; null for what has no words of its own here. */
export function problemText(
  t: T,
  error: ApiError | null,
  during: 'send' | 'create',
  sentAt: number | null,
): string | null {
  const code = codeOf(error);
  const values = { code, at: sentAt === null ? '' : timeText(sentAt) };
  switch (code) {
    case 'CBC.99000026':
      return t('code:problem.wrong', values);
    case 'CBC.99000027':
      return t('code:problem.expired', values);
    case 'CBC.99000082':
      return t(during === 'send' ? 'code:problem.tooOften' : 'code:problem.tooManyTries', values);
    case 'CBC.99004003':
      return t('code:problem.notDelivered', values);
    case 'CBC.99000029':
      return t('enterprise:problem.phoneTaken', values);
    case 'CBC.99000030':
      return t('enterprise:problem.phoneInvalid', values);
    case 'CBC.99000051':
      return t('enterprise:problem.phoneReported', values);
    case 'CBC.99000031':
      return t('enterprise:problem.nameInvalid', values);
    case 'CBC.99000036':
      return t('enterprise:problem.password', values);
    case 'CBC.70300008':
      return t('enterprise:problem.notMaster', values);
    case 'CBC.70300009':
      return t('enterprise:problem.managedSender', values);
    case 'CBC.70900002':
      return t('enterprise:problem.otherPlatform', values);
    case 'CBC.99007197':
      return t('enterprise:problem.ip', values);
    case 'CBC.99007490':
      return t('enterprise:problem.reseller', values);
    case 'CBC.7004':
      return t('enterprise:problem.checks', { ...values, message: String(error?.params['message'] ?? '') });
    default:
      return null;
  }
}
