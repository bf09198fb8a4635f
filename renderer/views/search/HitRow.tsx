import { codeName } from '@shared/codes';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import { useT } from '../../i18n';
import { switchAccount, useAccounts } from '../../state/accounts';
import { openPlace } from '../../state/openPlace';
import { openSection } from '../../state/ui';
import { AccountChip } from '../../ui/AccountChip';
import { Amount } from '../../ui/amount/Amount';
import { decimalsOf, valueOf } from '../bills/fields';
import { noFilters, type BillDataset } from '../bills/query';
import { datasetOf, levelOf, openMonth, setFilters } from '../bills/state';
import { placeOf } from './places';

/** Columns that say what a row is, the best first. */
const NAMES = ['resource_name', 'product_name', 'name', 'title', 'account_name', 'order_id'] as const;
/** Rows that are of a service as a whole are called by it. */
const OF_SERVICE: readonly DatasetId[] = ['monthlySummary', 'feeRecords'];
const IDS = ['resource_id', 'order_id', 'trade_id', 'record_id'] as const;
const SERVICES = ['cloud_service_type', 'service_type_code'] as const;

function isBill(dataset: DatasetId): dataset is BillDataset {
  return Object.values(datasetOf).some((d) => d === dataset);
}

/** One row that was found. It leads to the bill it belongs to, or to the section that shows its kind. */
export function HitRow({ dataset, row }: { dataset: DatasetId; row: Row }): React.ReactElement {
  const { t, language } = useT();
  const account = useAccounts((s) => s.accounts.find((a) => a.id === row['_account']));
  const month = valueOf(row, '_month');
  const id = firstOf(row, IDS);
  const code = firstOf(row, SERVICES);
  const service =
    code === null ? null : codeName('resourceRecords', 'cloud_service_type', code, null, language);
  const own = OF_SERVICE.includes(dataset) ? service : firstOf(row, NAMES);
  const name = own ?? service ?? id ?? '';
  const amountColumn = datasets[dataset].amount;
  const amount = amountColumn === undefined ? null : valueOf(row, amountColumn);
  const place = account ? placeOf(dataset, row, account.id) : null;
  const open = (): void => {
    if (!account) return;
    if (place) openPlace(place);
    if (!isBill(dataset) || month === null) return;
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
      <span className="hit-service soft ell">{service === name ? null : service}</span>
      <span className="hit-amount">
        {amount === null ? null : (
          <Amount value={amount} decimals={decimalsOf(dataset)} currency={valueOf(row, 'currency') ?? ''} />
        )}
      </span>
    </>
  );
  return place !== null || (isBill(dataset) && month !== null) ? (
    <button
      type="button"
      className="hit"
      data-hit
      onClick={open}
      title={t(place === null ? 'search:openAll' : 'search:open')}
    >
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
