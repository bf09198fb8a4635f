import { useT } from '../../i18n';
import { ConfirmByControl, ThresholdControl } from './ActionControls';
import { DensityControl, LanguageControl, ThemeControl } from './LookControls';
import { NoticesControl } from './NoticesControl';
import { SettingRow } from './Row';

export function GeneralPage() {
  const { t } = useT();
  return (
    <>
      <header className="block-head">
        <h2>{t('settings:pages.general')}</h2>
        <span className="faint t12">{t('settings:applied')}</span>
      </header>
      <SettingRow label={t('settings:language.label')} hint={t('settings:language.hint')}>
        <LanguageControl />
      </SettingRow>
      <SettingRow label={t('settings:theme.label')} hint={t('settings:theme.hint')}>
        <ThemeControl />
      </SettingRow>
      <SettingRow label={t('settings:density.label')} hint={t('settings:density.hint')}>
        <DensityControl />
      </SettingRow>
      <SettingRow label={t('settings:notices.label')} hint={t('settings:notices.hint')}>
        <NoticesControl />
      </SettingRow>
      <SettingRow label={t('journal:settings.from')} hint={t('journal:settings.fromHint')}>
        <ThresholdControl />
      </SettingRow>
      <SettingRow label={t('journal:settings.by')} hint={t('journal:settings.byHint')}>
        <ConfirmByControl />
      </SettingRow>
    </>
  );
}
