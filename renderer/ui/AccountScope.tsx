import { useT } from '../i18n';
import { Segments } from './Choice';

type Scope = 'account' | 'all';
const SCOPES: readonly Scope[] = ['account', 'all'];

/** Whether a view shows the account in front or all of them. */
export function AccountScope({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  const { t } = useT();
  return (
    <Segments<Scope>
      label={t('bills:scope.label')}
      options={SCOPES.map((value) => ({ value, label: t(`bills:scope.${value}`) }))}
      value={all ? 'all' : 'account'}
      onChange={(value) => onChange(value === 'all')}
    />
  );
}
