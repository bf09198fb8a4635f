/** Adding an account with a live call, and what cancelling it means. */
import { useEffect, useRef, useState } from 'react';
import type { AccountDraft } from '@shared/model/account';
import { type ApiError, call, toApiError } from '../../api/client';
import { loadAccounts, switchAccount } from '../../state/accounts';
import { startSync } from '../../state/sync';
import { openSection } from '../../state/ui';
import { attempt } from '../../ui/attempt';
import { toast, toastError } from '../../ui/toast';

export type AddPhase =
  | { kind: 'editing'; error: ApiError | null }
  | { kind: 'verifying' }
  /** The person cancelled; the request is out and its answer will be undone. */
  | { kind: 'cancelled'; outcome: 'waiting' | 'nothing' | 'undone' };

export function useAddAccount(onAdded: () => void) {
  const [phase, setPhase] = useState<AddPhase>({ kind: 'editing', error: null });
  const turn = useRef(0);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const submit = async (draft: AccountDraft, syncNow: boolean) => {
    turn.current += 1;
    const mine = turn.current;
    const wanted = () => open.current && turn.current === mine;
    const show = (next: AddPhase) => {
      if (open.current) setPhase(next);
    };
    setPhase({ kind: 'verifying' });
    try {
      const account = await call('accounts.add', draft);
      if (!wanted()) {
        await undo(account.id);
        show({ kind: 'cancelled', outcome: 'undone' });
        return;
      }
      await loadAccounts(account.id);
      await attempt('common:failed.switch', () => switchAccount(account.id));
      openSection('overview');
      onAdded();
      toast({
        kind: 'ok',
        title: (t) => t('accounts:add.done', { name: account.name }),
        text: (t) => t(syncNow ? 'accounts:add.doneSyncing' : 'accounts:add.doneLater'),
      });
      if (syncNow) await attempt('common:failed.sync', () => startSync([account.id]));
    } catch (reason) {
      if (wanted()) setPhase({ kind: 'editing', error: toApiError(reason) });
      else show({ kind: 'cancelled', outcome: 'nothing' });
    }
  };

  /** Gives up on the answer. Whatever still arrives is undone. */
  const cancel = () => {
    turn.current += 1;
    setPhase({ kind: 'cancelled', outcome: 'waiting' });
  };
  const edit = () => setPhase({ kind: 'editing', error: null });

  return { phase, submit, cancel, edit };
}

/** Takes back an account that was added after the person had cancelled: its secret, then its row. */
async function undo(accountId: string): Promise<void> {
  try {
    await call('accounts.remove', { accountId });
    await loadAccounts();
  } catch (reason) {
    toastError('accounts:add.undoFailed', toApiError(reason));
  }
}
