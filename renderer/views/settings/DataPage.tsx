import { Button } from 'antd';
import { runCommand } from '../../commands';
import { useT } from '../../i18n';
import { useSettings } from '../../state/settings';
import { Segments } from '../../ui/Choice';
import { ErrorNote } from '../../ui/ErrorNote';
import { ApiError } from '../../api/client';
import { useChange } from './LookControls';
import { SettingRow } from './Row';

/** The cloud keeps 36 months. */
const MONTHS = [3, 6, 12, 24, 36];

export function DataPage() {
  const { t } = useT();
  const change = useChange();
  const { settings, info } = useSettings();
  if (!settings || !info) return null;
  const months = [...new Set([...MONTHS, settings.historyMonths])].sort((a, b) => a - b);
  return (
    <>
      <header className="block-head">
        <h2>{t('settings:pages.data')}</h2>
        <span className="faint t12">{t('settings:applied')}</span>
      </header>
      {info.storeError && <ErrorNote error={new ApiError(info.storeError)} />}
      <SettingRow label={t('settings:history.label')} hint={t('settings:history.hint')}>
        <Segments
          label={t('settings:history.label')}
          value={settings.historyMonths}
          options={months.map((count) => ({ value: count, label: t('settings:history.months', { count }) }))}
          onChange={(historyMonths) => change({ historyMonths })}
        />
      </SettingRow>
      <SettingRow label={t('settings:syncOnStart.label')} hint={t('settings:syncOnStart.hint')}>
        <Segments
          label={t('settings:syncOnStart.label')}
          value={settings.syncOnStart ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('settings:syncOnStart.on') },
            { value: 'off', label: t('settings:syncOnStart.off') },
          ]}
          onChange={(value) => change({ syncOnStart: value === 'on' })}
        />
      </SettingRow>
      <SettingRow label={t('settings:folder.label')} hint={t('settings:folder.hint')}>
        <p className="mono t12 path-text">{info.dataFolder}</p>
        <Button onClick={() => runCommand('open-data-folder')}>{t('settings:folder.open')}</Button>
      </SettingRow>
    </>
  );
}
