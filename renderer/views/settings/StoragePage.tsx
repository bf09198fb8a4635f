import { Button } from 'antd';
import { ApiError } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { runCommand } from '../../commands';
import { useT } from '../../i18n';
import { useSettings } from '../../state/settings';
import { ErrorNote } from '../../ui/ErrorNote';
import { Copies } from './Copies';
import { KeepMonths } from './KeepMonths';
import { Move } from './Move';
import { SettingRow } from './Row';
import { Space } from './Space';
import './storage.css';

const ALWAYS = () => true;

/** Where the cache lies, what takes space in it, and copies of it. */
export function StoragePage() {
  const { t } = useT();
  const info = useSettings((s) => s.info);
  const closed = useSettings((s) => s.cache?.error ?? null);
  const { value: report, error, retry } = useQuery('storage.report', undefined, { refreshOn: ALWAYS });
  if (!info) return null;
  return (
    <>
      <header className="block-head">
        <h2>{t('settings:pages.storage')}</h2>
      </header>
      {closed && <ErrorNote error={new ApiError(closed)} />}
      {!closed && error && <ErrorNote error={error} />}
      {report && <Space report={report} onChange={retry} />}
      {!closed && <KeepMonths onChange={retry} />}
      {report && <Copies files={report.files} onChange={retry} />}
      {!closed && <Move />}
      <SettingRow label={t('settings:folder.label')} hint={t('settings:folder.hint')}>
        <p className="mono t12 path-text">{info.dataFolder}</p>
        <Button onClick={() => runCommand('open-data-folder')}>{t('settings:folder.open')}</Button>
      </SettingRow>
    </>
  );
}
