import { billKind, shortName } from '@shared/codes';
import type { ColumnDefinition, DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import { isNegative } from '../../format/change';
import { ABSENT } from '../../format/number';
import { AccountChip } from '../../ui/AccountChip';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Quantity } from '../../ui/Quantity';
import { behindIn, decimalsOf, nameIn, shownText, unitOf, valueOf } from './fields';

const absent = <span className="faint">{ABSENT}</span>;

/** An id that loses at most its middle: the last six always stay. */
export function IdText({ id }: { id: string }): React.ReactElement {
  if (id.length <= 12) return <span title={id}>{id}</span>;
  return (
    <span className="id-text" title={id}>
      <span className="ell">{id.slice(0, -6)}</span>
      <span>{id.slice(-6)}</span>
    </span>
  );
}

export function ResourceCell({ row, noName }: { row: Row; noName: string }): React.ReactElement {
  const name = valueOf(row, 'resource_name');
  const id = valueOf(row, 'resource_id');
  if (name === null && id === null) return absent;
  return (
    <>
      {name === null ? (
        <span className="ell soft" title={noName}>
          {noName}
        </span>
      ) : (
        <span className="ell" title={name}>
          {name}
        </span>
      )}
      {id ? (
        <span className="mono faint id-tail" title={id}>
          {id.slice(-6)}
        </span>
      ) : null}
    </>
  );
}

/** Refunds and adjustments carry a badge and an arrow or word beside colour and sign. */
export function BillTypeText({
  dataset,
  code,
  name,
}: {
  dataset: DatasetId;
  code: string | null;
  name: string | null;
}): React.ReactElement {
  if (name === null) return absent;
  const kind = billKind(dataset, code);
  const title = code === null ? name : `${name} (${code})`;
  const short = shortName(name);
  if (kind === 'refund')
    return (
      <Badge kind="refund" title={title}>
        {short}
      </Badge>
    );
  if (kind === 'adjustment')
    return (
      <Badge kind="plain" icon="info" title={title}>
        {short}
      </Badge>
    );
  return (
    <span className="ell soft" title={title}>
      {short}
    </span>
  );
}

export function AccountCell({
  account,
  id,
}: {
  account: AccountView | undefined;
  id: string;
}): React.ReactElement {
  if (!account) return <IdText id={id} />;
  return (
    <span className="account-cell" title={account.name}>
      <AccountChip account={account} />
      <span className="ell">{account.name}</span>
    </span>
  );
}

/** One value of a row, set by its column type. */
export function FieldCell({
  dataset,
  row,
  column,
  language,
  currency,
}: {
  dataset: DatasetId;
  row: Row;
  column: ColumnDefinition;
  language: Language;
  /** Write the row's currency before amounts: where a table holds several. */
  currency: boolean;
}): React.ReactElement {
  const value = valueOf(row, column.name);
  if (column.name === 'bill_type')
    return <BillTypeText dataset={dataset} code={value} name={nameIn(dataset, row, column, language)} />;
  if (column.type === 'money') {
    const code = valueOf(row, 'currency');
    const given = billKind(dataset, valueOf(row, 'bill_type')) !== 'charge';
    return (
      <Amount
        value={value}
        decimals={decimalsOf(dataset)}
        refund={given && value !== null && isNegative(value)}
        {...(currency && code ? { currency: code } : {})}
      />
    );
  }
  const text = shownText(dataset, row, column, language);
  if (text === ABSENT) return absent;
  if (column.type === 'decimal' && value !== null)
    return <Quantity value={value} unit={unitOf(row, column.name)} />;
  if (column.type === 'code') {
    const behind = behindIn(row, column, text);
    return (
      <span className="ell" title={behind.length > 0 ? `${text} (${behind.join(', ')})` : text}>
        {text}
      </span>
    );
  }
  return column.name.endsWith('_id') ? (
    <IdText id={text} />
  ) : (
    <span className="ell" title={text}>
      {text}
    </span>
  );
}
