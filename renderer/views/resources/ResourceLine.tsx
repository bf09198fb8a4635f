import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';
import { AccountCell } from '../bills/cells';
import { columnOf, nameIn, valueOf } from '../bills/fields';
import { Badge } from '../../ui/Badge';
import { StatusBadge } from './resourceColumns';

/** A resource in one line: name, product, region, what happens when it expires. */
export function ResourceLine({
  row,
  account,
}: {
  row: Row;
  account: AccountView | null;
}): React.ReactElement {
  const { t, language } = useT();
  const name = (column: string): string => {
    const found = columnOf('periodResources', column);
    return (found ? nameIn('periodResources', row, found, language) : null) ?? ABSENT;
  };
  return (
    <div className="resource-line">
      {account ? <AccountCell account={account} id={account.id} /> : null}
      <span className="resource-line-name">
        {valueOf(row, 'resource_name') ?? t('bills:column.noName')}
        <span className="faint"> {valueOf(row, 'product_spec_desc') ?? name('service_type_code')}</span>
      </span>
      <span className="faint">{name('region_code')}</span>
      <StatusBadge code={valueOf(row, 'status')} language={language} />
      <Badge kind={valueOf(row, 'expire_policy') === '3' ? 'ok' : 'plain'}>{name('expire_policy')}</Badge>
    </div>
  );
}
