import { Button, ConfigProvider, Select } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { type ApiError, call, toApiError } from '../../api/client';
import { forgetAnswers } from '../../api/useQuery';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useSettings } from '../../state/settings';
import { dangerTheme } from '../../theme/antdTheme';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { FieldGroup } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { horizonCycle } from './horizon';

/** Drops the oldest months of one account from this computer. Says which of them no sync can bring back. */
export function DropMonthsDialog({
  account,
  cycles,
  onClose,
}: {
  account: AccountView;
  /** Months that are kept, newest first. */
  cycles: readonly string[];
  onClose: (dropped: boolean) => void;
}) {
  const { t } = useT();
  const history = useSettings((s) => s.settings?.historyMonths ?? 0);
  const [before, setBefore] = useState(cycles[Math.max(0, Math.min(12, cycles.length - 2))] ?? '');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const horizon = horizonCycle(new Date());
  const oldest = cycles.at(-1) ?? '';

  const drop = async () => {
    setWorking(true);
    setError(null);
    try {
      const { rows } = await call('storage.dropMonths', { accountId: account.id, before });
      forgetAnswers();
      toast({
        kind: 'ok',
        title: (t) => t('settings:space.dropped', { rows: countText(rows) }),
        text: () => account.name,
      });
      onClose(true);
    } catch (reason) {
      setError(toApiError(reason));
      setWorking(false);
    }
  };

  return (
    <Dialog
      title={t('settings:space.dropTitle', { name: account.name })}
      sticky
      onClose={() => !working && onClose(false)}
      footer={
        <>
          <span className="grow" />
          <Button disabled={working} onClick={() => onClose(false)}>
            {t('common:action.cancel')}
          </Button>
          <ConfigProvider theme={dangerTheme()}>
            <Button type="primary" danger disabled={working || oldest >= before} onClick={() => void drop()}>
              {working ? t('settings:space.working') : t('settings:space.dropSubmit', { cycle: before })}
            </Button>
          </ConfigProvider>
        </>
      }
    >
      <div className="form">
        {error && <ErrorNote error={error} />}
        <FieldGroup label={t('settings:space.dropBefore')}>
          <Select
            aria-label={t('settings:space.dropBefore')}
            value={before}
            disabled={working}
            options={cycles.slice(0, -1).map((value) => ({ value, label: value }))}
            onChange={setBefore}
          />
        </FieldGroup>
        {oldest < horizon && <p>{t('settings:keep.lost', { horizon })}</p>}
        {oldest >= before ? (
          <p className="soft">{t('settings:space.dropNone', { cycle: before })}</p>
        ) : (
          <p className="soft">{t('settings:space.dropAgain', { count: history })}</p>
        )}
      </div>
    </Dialog>
  );
}
