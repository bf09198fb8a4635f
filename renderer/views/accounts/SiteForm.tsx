import { Input } from 'antd';
import { endpointsOf } from '@shared/contract/endpoints';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Choice';
import { Field, FieldGroup } from '../../ui/Field';
import type { SiteFields, SiteProblems } from './checks';
import { problemText } from './problemText';

/** Which site, or which endpoints in its place. */
export function SiteForm({
  value,
  onChange,
  problems,
  tried,
  disabled,
}: {
  value: SiteFields;
  onChange: (value: SiteFields) => void;
  problems: SiteProblems;
  tried: boolean;
  disabled: boolean;
}) {
  const { t } = useT();
  const hosts = endpointsOf(value.site);
  const choice = value.custom ? 'custom' : value.site;
  return (
    <>
      <FieldGroup
        label={t('accounts:site.label')}
        hint={
          value.custom
            ? t('accounts:site.customHint')
            : t('accounts:site.hosts', { bss: new URL(hosts.bss).host, iam: new URL(hosts.iam).host })
        }
      >
        <Segments
          label={t('accounts:site.label')}
          disabled={disabled}
          value={choice}
          options={[
            { value: 'china', label: t('accounts:site.china') },
            { value: 'international', label: t('accounts:site.international') },
            { value: 'custom', label: t('accounts:site.custom') },
          ]}
          onChange={(next) =>
            onChange(next === 'custom' ? { ...value, custom: true } : { ...value, custom: false, site: next })
          }
        />
      </FieldGroup>
      {value.custom && (
        <>
          <FieldGroup label={t('accounts:site.kind')}>
            <Segments
              label={t('accounts:site.kind')}
              disabled={disabled}
              value={value.site}
              options={[
                { value: 'china', label: t('accounts:site.china') },
                { value: 'international', label: t('accounts:site.international') },
              ]}
              onChange={(site) => onChange({ ...value, site })}
            />
          </FieldGroup>
          <div className="field-pair">
            {(['bss', 'iam'] as const).map((field) => (
              <Field
                key={field}
                label={t(`accounts:site.${field}`)}
                error={problemText(t, problems[field], tried)}
              >
                {(control) => (
                  <Input
                    {...control}
                    className="mono"
                    autoComplete="off"
                    spellCheck={false}
                    disabled={disabled}
                    placeholder={hosts[field]}
                    value={value[field]}
                    onChange={(event) => onChange({ ...value, [field]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
        </>
      )}
    </>
  );
}
