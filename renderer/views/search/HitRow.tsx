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
import { hitWords } from './hitWords';
import { placeOf } from './places';

function isBill(dataset: DatasetId): dataset is BillDataset {
  return Object.values(datasetOf).some((d) => d === dataset);
}

/** One row that was found. It leads to the bill it belongs to, or to the section that shows its kind. */
export function HitRow({ dataset, row }: { dataset: DatasetId; row: Row }): React.ReactElement {
  const { t, language } = useT();
  const account = useAccounts((s) => s.accounts.find((a) => a.id === row['_account']));
  const month = valueOf(row, '_month');
  const { name, id, about } = hitWords(dataset, row, language);
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
      <span className="hit-service soft ell">{about}</span>
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
