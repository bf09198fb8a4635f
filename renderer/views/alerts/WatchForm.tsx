import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { attempt } from '../../ui/attempt';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { readBound } from '../bills/query';
import { saveWatch, useWatch } from './watches';

const MOST_DAYS = 365;

/** Days ahead and least balance that an account is watched by. */
export function WatchForm({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const watch = useWatch(account.id);
  const [draft, setDraft] = useState<{ resource: string; benefit: string; low: string } | null>(null);
  const shown = draft ?? {
    resource: String(watch.resourceDays),
    benefit: String(watch.benefitDays),
    low: watch.lowBalance ?? '',
  };
  const wrongDays = (text: string): string | null =>
    /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_DAYS ? null : t('alerts:wrongDays');
  const low = readBound(shown.low);
  const errors = {
    resource: wrongDays(shown.resource),
    benefit: wrongDays(shown.benefit),
    low: low === null || low.startsWith('-') ? t('alerts:wrongAmount') : null,
  };
  const bad = Object.values(errors).some((error) => error !== null);
  const put = (change: Partial<typeof shown>): void => setDraft({ ...shown, ...change });
  const save = async (): Promise<void> => {
    const saved = await attempt('alerts:notSaved', () =>
      saveWatch({
        accountId: account.id,
        resourceDays: Number(shown.resource),
        benefitDays: Number(shown.benefit),
        lowBalance: low === null || low === '' ? null : low,
      }),
    );
    if (!saved) return;
    setDraft(null);
    toast({ kind: 'ok', title: (t) => t('alerts:saved') });
  };
  return (
    <form
      className="watch-form"
      aria-label={t('alerts:settings')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) void save();
      }}
    >
      <Field label={t('alerts:resourceDays')} error={errors.resource}>
        {(control) => (
          <Input {...control} value={shown.resource} onChange={(e) => put({ resource: e.target.value })} />
        )}
      </Field>
      <Field label={t('alerts:benefitDays')} error={errors.benefit}>
        {(control) => (
          <Input {...control} value={shown.benefit} onChange={(e) => put({ benefit: e.target.value })} />
        )}
      </Field>
      <Field label={t('alerts:lowBalance', { currency: account.currency })} error={errors.low}>
        {(control) => (
          <Input
            {...control}
            value={shown.low}
            placeholder={t('alerts:notWatched')}
            onChange={(e) => put({ low: e.target.value })}
          />
        )}
      </Field>
      <Button htmlType="submit" disabled={draft === null || bad}>
        {t('alerts:save')}
      </Button>
    </form>
  );
}
