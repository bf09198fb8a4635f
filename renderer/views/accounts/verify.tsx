import { useState } from 'react';
import type { CallOutput } from '@shared/ipc/contract';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { Note } from '../../ui/Note';

type Identity = CallOutput<'accounts.verify'>;
type VerifyState =
  { kind: 'idle' | 'asking' } | { kind: 'good'; identity: Identity } | { kind: 'bad'; error: ApiError };

/** Asks the cloud, on demand, whose key it is and how far the clocks differ. */
export function useVerify(accountId: string) {
  const [state, setState] = useState<VerifyState>({ kind: 'idle' });
  const verify = () => {
    setState({ kind: 'asking' });
    call('accounts.verify', { accountId }).then(
      (identity) => setState({ kind: 'good', identity }),
      (reason: unknown) => setState({ kind: 'bad', error: toApiError(reason) }),
    );
  };
  return { state, verify };
}

/** A difference the cloud accepts without a thought. */
const CLOCK_FINE_SECONDS = 5;

export function VerifiedNote({ identity }: { identity: Identity }) {
  const { t } = useT();
  const { domainName, domainId, currency, clockOffsetSeconds } = identity;
  const seconds = Math.abs(Math.round(clockOffsetSeconds * 10) / 10);
  const clock =
    seconds <= CLOCK_FINE_SECONDS
      ? 'accounts:verified.clockGood'
      : clockOffsetSeconds < 0
        ? 'accounts:verified.clockAhead'
        : 'accounts:verified.clockBehind';
  return (
    <Note kind="ok">
      <b>{t('accounts:verified.title')}</b>{' '}
      {t('accounts:verified.text', { name: domainName, id: domainId, currency })}
      <p>{t(clock, { seconds })}</p>
    </Note>
  );
}
