import type { AccountView } from '@shared/model/account';
import type { Row } from '@shared/model/query';
import { useT } from '../../i18n';
import { useLastPullAt } from '../../state/useLastPull';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { Segments } from '../../ui/Choice';
import { valueOf } from '../bills/fields';
import { fieldColumn, ownCurrency, type ColumnContext } from '../lists/columns';
import { ListView } from '../lists/ListView';
import { SectionBar } from '../lists/SectionBar';
import { openTab, useLists } from '../lists/state';
import { useScope } from '../lists/useScope';
import { Balances } from './Balances';
import { couponColumns } from './couponColumns';
import { CouponPanel } from './CouponPanel';
import { Invoices } from './Invoices';
import '../lists/lists.css';
import './money.css';

const TABS = [
  'balances',
  'accountChanges',
  'creditChanges',
  'coupons',
  'couponChanges',
  'cards',
  'invoices',
] as const;
const CARDS = ['storedCards', 'usedCards'] as const;
export type MoneyTab = (typeof TABS)[number];

/** The money of an account: what it has, what came and went, coupons and cards, and what is about to run out. */
export function MoneyView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const accounts = useScope(account);
  const chosen = useLists((s) => s.tabs['money']);
  // The China site has no list of invoices.
  const tabs = TABS.filter((one) => one !== 'invoices' || accounts.some((a) => a.site === 'international'));
  const tab = tabs.find((one) => one === chosen) ?? 'balances';
  usePlace([t(`money:tab.${tab}`)], useLastPullAt(account.id));
  return (
    <div className="section-page">
      <SectionBar<MoneyTab>
        section="money"
        label={t('common:section.money')}
        tab={tab}
        tabs={tabs.map((id) => ({ id, name: t(`money:tab.${id}`) }))}
      />
      <Body key={tab} tab={tab} account={account} accounts={accounts} />
    </div>
  );
}

type BodyProps = { tab: MoneyTab; account: AccountView; accounts: readonly AccountView[] };

function Body({ tab, account, accounts }: BodyProps): React.ReactElement {
  const { t } = useT();
  const shared = { account, accounts };
  switch (tab) {
    case 'balances':
      return <Balances {...shared} />;
    case 'accountChanges':
    case 'creditChanges':
      return <Changes {...shared} dataset={tab} />;
    case 'coupons':
      return (
        <ListView
          {...shared}
          id="coupons"
          dataset="coupons"
          columns={couponColumns}
          choices={[
            { column: 'status', name: t('money:column.status') },
            { column: 'coupon_type', name: t('money:column.kind') },
          ]}
          sort={{ column: 'expire_time', descending: false }}
          label={t('money:tab.coupons')}
          placeholder={t('money:searchCoupons')}
          none={t('money:none.coupons')}
          detail={(row, owner, close) => (
            <CouponPanel key={valueOf(row, 'coupon_id')} row={row} account={owner} onClose={close} />
          )}
        />
      );
    case 'couponChanges':
      return (
        <ListView
          {...shared}
          id="couponChanges"
          dataset="couponChanges"
          columns={(context) => [
            fieldColumn(context, 'couponChanges', 'trade_time', t('money:column.time'), {
              width: 156,
              rank: 0,
            }),
            fieldColumn(context, 'couponChanges', 'trade_detail_type', t('money:column.what'), {
              width: 190,
              grow: 1,
              rank: 1,
            }),
            fieldColumn(context, 'couponChanges', 'coupon_id', t('money:column.coupon'), {
              width: 170,
              rank: 4,
            }),
            fieldColumn(context, 'couponChanges', 'trade_id', t('money:column.trade'), {
              width: 176,
              rank: 3,
            }),
            fieldColumn(context, 'couponChanges', 'change_amount', t('money:column.change'), {
              width: 128,
              rank: 0,
            }),
            fieldColumn(context, 'couponChanges', 'balance_after_change', t('money:column.after'), {
              width: 140,
              rank: 2,
              cell: (row) => <After row={row} context={context} />,
            }),
          ]}
          choices={[
            { column: 'trade_detail_type', name: t('money:column.what') },
            { column: 'revenue_expense_type', name: t('money:column.direction') },
          ]}
          sort={{ column: 'trade_time', descending: true }}
          label={t('money:tab.couponChanges')}
          placeholder={t('money:searchChanges')}
          none={t('money:none.couponChanges')}
        />
      );
    case 'cards':
      return <Cards {...shared} />;
    case 'invoices':
      return <Invoices {...shared} />;
  }
}

type ListOwner = Pick<BodyProps, 'account' | 'accounts'>;

function Changes({
  dataset,
  ...shared
}: ListOwner & { dataset: 'accountChanges' | 'creditChanges' }): React.ReactElement {
  const { t } = useT();
  return (
    <ListView
      {...shared}
      id={dataset}
      dataset={dataset}
      columns={(context) => [
        fieldColumn(context, dataset, 'trade_time', t('money:column.time'), { width: 156, rank: 0 }),
        fieldColumn(context, dataset, 'trade_detail_type', t('money:column.what'), { width: 110, rank: 1 }),
        fieldColumn(context, dataset, 'cloud_service_type_name', t('money:column.service'), {
          width: 180,
          grow: 2,
          rank: 4,
        }),
        fieldColumn(context, dataset, 'trade_id', t('money:column.trade'), { width: 176, rank: 3 }),
        fieldColumn(context, dataset, 'change_amount', t('money:column.change'), {
          width: 140,
          rank: 0,
          cell: (row) => <Amount value={valueOf(row, 'change_amount')} plus {...ownCurrency(context, row)} />,
        }),
        fieldColumn(context, dataset, 'balance_after_change', t('money:column.after'), {
          width: 150,
          rank: 2,
          cell: (row) => <After row={row} context={context} />,
        }),
      ]}
      choices={[
        { column: 'trade_detail_type', name: t('money:column.what') },
        { column: 'revenue_expense_type', name: t('money:column.direction') },
        { column: 'bill_cycle', name: t('money:column.month') },
      ]}
      sort={{ column: 'trade_time', descending: true }}
      label={t(`money:tab.${dataset}`)}
      placeholder={t('money:searchChanges')}
      none={t('money:none.changes')}
      foot={(totals) =>
        totals.sums.map((sums) => ({
          id: sums.currency,
          kind: 'sum' as const,
          label: <b>{t('money:net')}</b>,
          cells: {
            change_amount: (
              <Amount value={sums.amounts['change_amount'] ?? null} currency={sums.currency} plus />
            ),
          },
        }))
      }
    />
  );
}

/** With as many decimals as the movement beside it. */
function After({ row, context }: { row: Row; context: ColumnContext }): React.ReactElement {
  return <Amount value={valueOf(row, 'balance_after_change')} {...ownCurrency(context, row)} />;
}

/** Cards with something left, then those that are used up. */
function Cards(shared: ListOwner): React.ReactElement {
  const { t } = useT();
  const used = useLists((s) => s.tabs['cards'] === 'usedCards');
  const dataset = used ? 'usedCards' : 'storedCards';
  return (
    <ListView
      key={dataset}
      {...shared}
      id={dataset}
      dataset={dataset}
      columns={(context) => [
        fieldColumn(context, dataset, 'card_name', t('money:column.card'), { width: 220, grow: 2, rank: 0 }),
        fieldColumn(context, dataset, 'status', t('money:column.status'), { width: 110, rank: 2 }),
        fieldColumn(context, dataset, 'effective_time', t('money:column.from'), { width: 156, rank: 4 }),
        fieldColumn(context, dataset, 'expire_time', t('money:column.until'), { width: 156, rank: 1 }),
        fieldColumn(context, dataset, 'face_value', t('money:column.face'), {
          width: 132,
          rank: 3,
          money: true,
          cell: (row) => <Amount value={valueOf(row, 'face_value')} {...ownCurrency(context, row)} />,
        }),
        fieldColumn(context, dataset, 'balance', t('money:column.left'), {
          width: 132,
          rank: 0,
          money: true,
          cell: (row) => <Amount value={valueOf(row, 'balance')} {...ownCurrency(context, row)} />,
        }),
      ]}
      choices={[]}
      sort={{ column: 'expire_time', descending: false }}
      label={t('money:tab.cards')}
      placeholder={t('money:searchCards')}
      none={t(used ? 'money:none.usedCards' : 'money:none.cards')}
      tools={
        <Segments
          label={t('money:tab.cards')}
          options={CARDS.map((value) => ({ value, label: t(`money:cards.${value}`) }))}
          value={dataset}
          onChange={(id) => openTab('cards', id)}
        />
      }
    />
  );
}
