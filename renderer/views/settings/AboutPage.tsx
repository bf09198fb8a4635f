import { Button } from 'antd';
import { useT } from '../../i18n';
import { useSettings } from '../../state/settings';
import { copyText } from '../../ui/copy';
import { SettingRow } from './Row';

export function AboutPage() {
  const { t } = useT();
  const info = useSettings((s) => s.info);
  if (!info) return null;
  const runtime = t('settings:about.electron', { version: info.electron });
  return (
    <>
      <header className="block-head">
        <h2>{t('settings:pages.about')}</h2>
        <span className="faint t12">{t('settings:about.text')}</span>
      </header>
      <SettingRow label={t('settings:about.version')}>{info.version}</SettingRow>
      <SettingRow label={t('settings:about.runtime')}>{runtime}</SettingRow>
      <SettingRow label={t('settings:about.platform')}>{info.platform}</SettingRow>
      <p className="setting-foot">
        <Button
          onClick={() =>
            void copyText(`${t('common:appName')} ${info.version}, ${runtime}, ${info.platform}`)
          }
        >
          {t('settings:about.copy')}
        </Button>
      </p>
    </>
  );
}
