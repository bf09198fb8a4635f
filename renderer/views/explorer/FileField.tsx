import { Button } from 'antd';
import type { Draft } from '@shared/byHand/draft';
import { call } from '../../api/client';
import { groupDigits } from '../../format/number';
import { useT } from '../../i18n';
import { attempt } from '../../ui/attempt';
import { FieldGroup } from '../../ui/Field';

type Props = {
  label: string;
  error: string | null;
  value: Draft | undefined;
  onChange: (value: Draft | undefined) => void;
};

/** A file of the call: main holds it under a handle and reads it when the call is sent. */
export function FileField({ label, error, value, onChange }: Props): React.ReactElement {
  const { t } = useT();
  const chosen = typeof value === 'object' && !Array.isArray(value) ? value : null;
  const name = typeof chosen?.['name'] === 'string' ? chosen['name'] : null;
  const bytes = typeof chosen?.['bytes'] === 'string' ? chosen['bytes'] : '';
  const letGo = (handles: string[]) =>
    void attempt('explorer:form.notTaken', () => call('tickets.letGo', { handles }));
  const choose = () =>
    void attempt('explorer:form.notTaken', async () => {
      const [first, ...others] = await call('tickets.pickFiles');
      if (others.length > 0) letGo(others.map((file) => file.handle));
      if (!first) return;
      if (typeof chosen?.['handle'] === 'string') letGo([chosen['handle']]);
      onChange({ handle: first.handle, name: first.name, bytes: String(first.bytes) });
    });
  return (
    <FieldGroup label={label} error={error}>
      <div className="row wrap">
        <Button onClick={choose}>
          {t(name === null ? 'explorer:form.choose' : 'explorer:form.chooseOther')}
        </Button>
        {name === null ? (
          <span className="soft t12">{t('explorer:form.noFile')}</span>
        ) : (
          <span className="ellipsis" title={name}>
            {name} <span className="faint">{t('explorer:form.size', { bytes: groupDigits(bytes) })}</span>
          </span>
        )}
      </div>
    </FieldGroup>
  );
}
