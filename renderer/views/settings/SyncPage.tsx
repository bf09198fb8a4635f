import { Checkbox } from 'antd';
import { useState } from 'react';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import { isOnSite } from '@shared/datasets/onSite';
import type { Settings } from '@shared/model/settings';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { changeSettings, useSettings } from '../../state/settings';
import { AccountChip } from '../../ui/AccountChip';
import { attempt } from '../../ui/attempt';
import { Segments } from '../../ui/Choice';
import { PlanList } from '../../views/sync/PlanList';
import { SettingRow } from './Row';

/** The cloud keeps 36 months. */
const MONTHS = [3, 6, 12, 24, 36];
const MINUTES = [0, 30, 60, 240, 1440] as const;

/** When pulls begin by themselves, how far back and what they take, and what the next one would ask for. */
export function SyncPage() {
  const { t } = useT();
  const { settings } = useSettings();
  // The page shows a change at once; what follows from it is asked for when main has it too.
  const [saved, setSaved] = useState(0);
  const change = (values: Partial<Settings>) =>
    void attempt('common:failed.settings', () => changeSettings(values)).then(() => setSaved((n) => n + 1));
  if (!settings) return null;
  const months = [...new Set([...MONTHS, settings.historyMonths])].sort((a, b) => a - b);
  return (
    <>
      <header className="block-head">
        <h2>{t('settings:pages.sync')}</h2>
        <span className="faint t12">{t('settings:applied')}</span>
      </header>
      <OnOff setting="syncOnStart" change={change} />
      <SettingRow label={t('settings:every.label')} hint={t('settings:every.hint')}>
        <Segments
          label={t('settings:every.label')}
          value={settings.syncEveryMinutes}
          options={MINUTES.map((value) => ({ value, label: t(`settings:every.m${value}`) }))}
          onChange={(syncEveryMinutes) => change({ syncEveryMinutes })}
        />
        <Next key={saved} />
      </SettingRow>
      <OnOff setting="syncOnBattery" change={change} />
      <OnOff setting="syncOnMetered" change={change} />
      <SettingRow label={t('settings:history.label')} hint={t('settings:history.hint')}>
        <Segments
          label={t('settings:history.label')}
          value={settings.historyMonths}
          options={months.map((count) => ({ value: count, label: t('settings:history.months', { count }) }))}
          onChange={(historyMonths) => change({ historyMonths })}
        />
      </SettingRow>
      <Plans key={saved} />
      <Kinds settings={settings} change={change} />
    </>
  );
}

type Change = (values: Partial<Settings>) => void;

function OnOff({
  setting,
  change,
}: {
  setting: 'syncOnStart' | 'syncOnBattery' | 'syncOnMetered';
  change: Change;
}) {
  const { t } = useT();
  const on = useSettings((s) => s.settings?.[setting] ?? false);
  return (
    <SettingRow label={t(`settings:${setting}.label`)} hint={t(`settings:${setting}.hint`)}>
      <Segments
        label={t(`settings:${setting}.label`)}
        value={on ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('settings:on') },
          { value: 'off', label: t('settings:off') },
        ]}
        onChange={(value) => change({ [setting]: value === 'on' })}
      />
    </SettingRow>
  );
}

/** When the next pull begins by itself, or what keeps it from doing so. */
function Next() {
  const { t } = useT();
  const { value } = useQuery('sync.schedule', undefined);
  if (!value) return null;
  const { next, held } = value;
  if (next === null) return <p className="faint t12">{t('settings:every.never')}</p>;
  const time = asOfText(next, new Date());
  return (
    <p className="faint t12">
      {held ? t(`settings:every.held.${held}`) : t('settings:every.next', { time })}
    </p>
  );
}

/** Kinds that any account of this computer can have; large ones are off until they are wanted. */
function Kinds({ settings, change }: { settings: Settings; change: Change }) {
  const { t } = useT();
  const sites = useAccounts((s) => s.accounts).map((a) => a.site);
  const shown = datasetIds.filter((id) => sites.length === 0 || sites.some((s) => isOnSite(datasets[id], s)));
  const isOn = (id: DatasetId) => settings.pulls[id] ?? datasets[id].onDemand !== true;
  return (
    <SettingRow label={t('settings:kinds.label')} hint={t('settings:kinds.hint')}>
      <ul className="kinds">
        {shown.map((id) => (
          <li key={id}>
            <Checkbox
              checked={isOn(id)}
              onChange={(event) => change({ pulls: { ...settings.pulls, [id]: event.target.checked } })}
            >
              {t(`datasets:name.${id}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </SettingRow>
  );
}

function Plans() {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  if (accounts.length === 0) return null;
  return (
    <SettingRow label={t('settings:plan.label')} hint={t('settings:plan.hint')}>
      <ul className="plans">
        {accounts.map((account) => (
          <li key={account.id}>
            <p className="row">
              <AccountChip account={account} />
              <b>{account.name}</b>
            </p>
            <PlanList accountId={account.id} again={false} />
          </li>
        ))}
      </ul>
    </SettingRow>
  );
}
