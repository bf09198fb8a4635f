import { Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import { forgetAnswers } from '../../api/useQuery';
import { useT } from '../../i18n';
import { changeSettings, useSettings } from '../../state/settings';
import { dangerTheme } from '../../theme/antdTheme';
import { attempt } from '../../ui/attempt';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { firstKept, horizonCycle } from './horizon';
import { SettingRow } from './Row';

/** 0 stands for all. */
const MONTHS = [0, 60, 36, 24, 12] as const;

/** How many months stay on this computer. Fewer is asked about first: it deletes at once. */
export function KeepMonths({ onChange }: { onChange: () => void }) {
  const { t } = useT();
  const kept = useSettings((s) => s.settings?.keepMonths ?? null);
  const [asking, setAsking] = useState<number | null>(null);
  const set = async (keepMonths: number | null) => {
    await attempt('common:failed.settings', () => changeSettings({ keepMonths }));
    forgetAnswers();
    onChange();
  };
  const choose = (months: number) => {
    if (months === 0 || (kept !== null && months > kept)) void set(months || null);
    else setAsking(months);
  };
  const before = asking === null ? '' : firstKept(new Date(), asking);
  const horizon = horizonCycle(new Date());
  return (
    <SettingRow label={t('settings:keep.label')} hint={t('settings:keep.hint')}>
      <Segments
        label={t('settings:keep.label')}
        value={kept ?? 0}
        options={[...new Set([...MONTHS, kept ?? 0])].map((value) => ({
          value,
          label: value === 0 ? t('settings:keep.all') : t('settings:keep.months', { count: value }),
        }))}
        onChange={choose}
      />
      {asking !== null && (
        <Dialog
          title={t('settings:keep.title', { count: asking })}
          onClose={() => setAsking(null)}
          footer={
            <>
              <span className="grow" />
              <Button onClick={() => setAsking(null)}>{t('common:action.cancel')}</Button>
              <ConfigProvider theme={dangerTheme()}>
                <Button
                  type="primary"
                  danger
                  onClick={() => {
                    setAsking(null);
                    void set(asking);
                  }}
                >
                  {t('settings:keep.drop', { count: asking })}
                </Button>
              </ConfigProvider>
            </>
          }
        >
          <div className="form">
            <p>{t('settings:keep.lead', { before })}</p>
            <p className="soft">
              {before <= horizon ? t('settings:keep.lost', { horizon: before }) : t('settings:keep.again')}
            </p>
          </div>
        </Dialog>
      )}
    </SettingRow>
  );
}
