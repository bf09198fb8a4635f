import { codeName } from '@shared/codes';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import { useT } from '../../i18n';
import { switchAccount, useAccounts } from '../../state/accounts';
import { openSection } from '../../state/ui';
import { AccountChip } from '../../ui/AccountChip';
import { Amount } from '../../ui/amount/Amount';
import { decimalsOf, valueOf } from '../bills/fields';
import { noFilters, type BillDataset } from '../bills/query';
import { datasetOf, levelOf, openMonth, setFilters } from '../bills/state';

/** Columns that say what a row is, the best first. */
const NAMES = [
  'resource_name',
  'product_name',
  'name',
  'title',
  'service_type_name',
  'cloud_service_type_name',
  'account_name',
  'order_id',
] as const;
const IDS = ['resource_id', 'order_id', 'trade_id', 'record_id'] as const;
const SERVICES = ['cloud_service_type', 'service_type_code'] as const;

function isBill(dataset: DatasetId): dataset is BillDataset {
  return Object.values(datasetOf).some((d) => d === dataset);
}

/** One row that was found; where it belongs to a bill, it leads there. */
export function HitRow({ dataset, row }: { dataset: DatasetId; row: Row }): React.ReactElement {
  const { t, language } = useT();
  const account = useAccounts((s) => s.accounts.find((a) => a.id === row['_account']));
  const month = valueOf(row, '_month');
  const id = firstOf(row, IDS);
  const name = firstOf(row, NAMES) ?? id ?? '';
  const code = firstOf(row, SERVICES);
  const service =
    code === null ? null : codeName('resourceRecords', 'cloud_service_type', code, null, language);
  const amountColumn = datasets[dataset].amount;
  const amount = amountColumn === undefined ? null : valueOf(row, amountColumn);
  const open = (): void => {
    if (!isBill(dataset) || month === null || !account) return;
    void switchAccount(account.id);
    setFilters(dataset, { ...noFilters, text: id ?? name });
    openMonth(month, levelOf(dataset));
    openSection('bills');
  };
  const content = (
    <>
      {account ? <AccountChip account={account} /> : null}
      <span className="hit-month">{month}</span>
      <span className="hit-name">
        <span className="ell" title={name}>
          {name}
        </span>
        {id !== null && id !== name ? (
          <span className="mono faint ell" title={id}>
            {id}
          </span>
        ) : null}
      </span>
      <span className="hit-service soft ell">{service}</span>
      <span className="hit-amount">
        {amount === null ? null : (
          <Amount value={amount} decimals={decimalsOf(dataset)} currency={valueOf(row, 'currency') ?? ''} />
        )}
      </span>
    </>
  );
  return isBill(dataset) && month !== null ? (
    <button type="button" className="hit" data-hit onClick={open} title={t('search:openAll')}>
      {content}
    </button>
  ) : (
    <div className="hit" data-hit tabIndex={-1}>
      {content}
    </div>
  );
}

function firstOf(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = valueOf(row, column);
    if (value !== null) return value;
  }
  return null;
}
