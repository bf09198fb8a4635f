import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useReadOnly } from '../../state/actions';
import { attempt } from '../../ui/attempt';
import { Segments } from '../../ui/Choice';
import { FieldGroup } from '../../ui/Field';

/** Switches every action of an account off and on again. */
export function ReadOnlyControl({ accountId }: { accountId: string }) {
  const { t } = useT();
  const readOnly = useReadOnly(accountId);
  const change = (value: 'on' | 'off') =>
    void attempt('journal:readOnly.failed', async () => {
      await call('actions.setReadOnly', { accountId, readOnly: value === 'on' });
    });
  return (
    <FieldGroup label={t('journal:readOnly.label')} hint={t('journal:readOnly.hint')}>
      <Segments
        label={t('journal:readOnly.label')}
        value={readOnly ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('journal:readOnly.off') },
          { value: 'on', label: t('journal:readOnly.on') },
        ]}
        onChange={change}
      />
    </FieldGroup>
  );
}
