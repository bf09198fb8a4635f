import { AutoComplete, Input, Select } from 'antd';
import { nameOf } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { Field, FieldGroup } from '../../ui/Field';
import { fromPreset, TERMS, termOf, useDraft, type Missing } from './draft';
import { presets, regionCodes } from './presets';
import { termText } from './termText';

type Props = { account: AccountView; missing: Missing };

/** What is asked about: a common product to start from, any code of the cloud, and how much of it. */
export function ProductForm({ account, missing }: Props): React.ReactElement {
  const { t, language } = useT();
  const draft = useDraft();
  const put = useDraft.setState;
  const preset = presets.find((one) => one.key === draft.preset);
  const error = (name: keyof Missing): string | null => (missing[name] ? t(`prices:need.${name}`) : null);
  const own = regionCodes.filter((region) => (account.site === 'china') === region.code.startsWith('cn-'));
  const shown = own.length > 0 ? own : regionCodes;
  const unit = (code: number): string => nameOf('unit', String(code), language) ?? String(code);
  return (
    <div className="price-form">
      <Field label={t('prices:field.preset')}>
        {(control) => (
          <Select
            {...control}
            value={draft.preset}
            onChange={(key: string) => {
              const found = presets.find((one) => one.key === key);
              if (found) put(fromPreset(found, draft));
            }}
            options={presets.map(({ key, service, type }) => ({
              value: key,
              label: `${nameOf('serviceType', service, language) ?? service} ${nameOf('resourceType', type, language) ?? ''} (${key})`,
            }))}
          />
        )}
      </Field>
      <Field label={t('prices:field.spec')} error={error('spec')}>
        {(control) => (
          <AutoComplete
            {...control}
            value={draft.spec}
            onChange={(spec: string) => put({ spec })}
            options={(preset?.specs ?? []).map((value) => ({ value }))}
          />
        )}
      </Field>
      <Field label={t('prices:field.region')} error={error('region')}>
        {(control) => (
          <Select
            {...control}
            showSearch
            optionFilterProp="label"
            value={draft.region === '' ? null : draft.region}
            placeholder={t('prices:chooseRegion')}
            onChange={(region: string) => put({ region })}
            options={shown.map((region) => ({
              value: region.code,
              label: `${language === 'en' ? region.en : region.zh} (${region.code})`,
            }))}
          />
        )}
      </Field>
      <Field label={t('prices:field.count')} error={error('count')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.count}
            onChange={(e) => put({ count: e.target.value })}
          />
        )}
      </Field>
      {draft.sizeUnit === null ? null : (
        <Field label={`${t('prices:field.size')} (${unit(draft.sizeUnit)})`} error={error('size')}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={draft.size}
              onChange={(e) => put({ size: e.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={`${t('prices:field.usage')} (${unit(draft.usageUnit)})`}
        hint={t('prices:usageHint')}
        error={error('usage')}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            value={draft.usage}
            onChange={(e) => put({ usage: e.target.value })}
          />
        )}
      </Field>
      <FieldGroup label={t('prices:field.terms')} error={error('terms')}>
        <div className="term-choices">
          {TERMS.map((text) => {
            const term = termOf(text);
            if (!term) return null;
            return (
              <label key={text} className="term-choice">
                <input
                  type="checkbox"
                  checked={draft.terms.includes(text)}
                  onChange={(e) =>
                    put({
                      terms: TERMS.filter((one) =>
                        one === text ? e.target.checked : draft.terms.includes(one),
                      ),
                    })
                  }
                />
                {termText(t, term)}
              </label>
            );
          })}
        </div>
      </FieldGroup>
    </div>
  );
}
