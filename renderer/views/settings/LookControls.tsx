import type { Settings } from '@shared/model/settings';
import { useT } from '../../i18n';
import { changeSettings, useSettings } from '../../state/settings';
import { attempt } from '../../ui/attempt';
import { Segments } from '../../ui/Choice';

/** Every change applies at once. */
export function changeSetting(values: Partial<Settings>): void {
  void attempt('common:failed.settings', () => changeSettings(values));
}

export function LanguageControl() {
  const { t } = useT();
  const value = useSettings((s) => s.settings?.language ?? 'system');
  return (
    <Segments
      label={t('settings:language.label')}
      value={value}
      options={[
        { value: 'system', label: t('settings:language.system') },
        { value: 'zh-CN', label: t('settings:language.zh') },
        { value: 'en', label: t('settings:language.en') },
      ]}
      onChange={(language) => changeSetting({ language })}
    />
  );
}

export function ThemeControl() {
  const { t } = useT();
  const value = useSettings((s) => s.settings?.theme ?? 'system');
  return (
    <Segments
      label={t('settings:theme.label')}
      value={value}
      options={[
        { value: 'system', label: t('settings:theme.system') },
        { value: 'light', label: t('settings:theme.light') },
        { value: 'dark', label: t('settings:theme.dark') },
        { value: 'contrast', label: t('settings:theme.contrast') },
        { value: 'contrast-dark', label: t('settings:theme.contrastDark') },
      ]}
      onChange={(theme) => changeSetting({ theme })}
    />
  );
}

export function DensityControl() {
  const { t } = useT();
  const value = useSettings((s) => s.settings?.density ?? 'compact');
  return (
    <Segments
      label={t('settings:density.label')}
      value={value}
      options={[
        { value: 'compact', label: t('settings:density.compact') },
        { value: 'comfortable', label: t('settings:density.comfortable') },
      ]}
      onChange={(density) => changeSetting({ density })}
    />
  );
}
