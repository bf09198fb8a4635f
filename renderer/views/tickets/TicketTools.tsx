import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketList } from '@shared/model/ticket';
import { useT, type T } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { useNetwork } from '../../state/network';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { exportTickets } from './exportTickets';
import { FeedbackDialog } from './FeedbackDialog';
import { LabelsDialog } from './LabelsDialog';
import { filterBy, useTickets, writeTicket, type Chosen } from './state';
import { statusText } from './words';

type ListKey = 'statuses' | 'severities' | 'products' | 'labels';

const FILTERS: readonly { key: ListKey; name: 'state' | 'severity' | 'product' | 'label' }[] = [
  { key: 'statuses', name: 'state' },
  { key: 'products', name: 'product' },
  { key: 'severities', name: 'severity' },
  { key: 'labels', name: 'label' },
];

/** Search and filters of the list; every choice says how many tickets it would leave. */
export function TicketTools({
  list,
  account,
}: {
  list: TicketList | undefined;
  account: AccountView;
}): React.ReactElement {
  const [dialog, setDialog] = useState<'labels' | 'feedback' | null>(null);
  const { t } = useT();
  const { filters, allAccounts } = useTickets();
  const online = useNetwork((s) => s.online) || account.demo;
  const save = (): Promise<void> => {
    const [status, more] = filters.statuses;
    return exportTickets({
      accountId: account.id,
      text: filters.text,
      ...(status !== undefined && more === undefined ? { status } : {}),
    });
  };
  const several = useAccounts((s) => s.accounts.length > 1);
  return (
    <div className="tickets-tools">
      <div className="row">
        <Input
          size="small"
          className="grow"
          type="search"
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={t('tickets:filter.find')}
          aria-label={t('tickets:filter.text')}
          value={filters.text}
          onChange={(e) => filterBy({ text: e.target.value })}
        />
        <Button size="small" type="primary" icon={<Icon name="plus" small />} onClick={() => writeTicket()}>
          {t('tickets:list.new')}
        </Button>
      </div>
      <div className="row wrap tickets-filters">
        {several && (
          <FilterChip
            name={t('tickets:filter.scope')}
            value={t(`tickets:filter.${allAccounts ? 'accounts' : 'account'}`)}
          >
            {(close) => (
              <ChoiceList
                kind="one"
                label={t('tickets:filter.scope')}
                choices={(['account', 'accounts'] as const).map((v) => ({
                  value: v,
                  label: t(`tickets:filter.${v}`),
                }))}
                chosen={[allAccounts ? 'accounts' : 'account']}
                onChange={([v]) => {
                  useTickets.setState({ allAccounts: v === 'accounts' });
                  close();
                }}
              />
            )}
          </FilterChip>
        )}
        {FILTERS.map(({ key, name }) => (
          <ListFilter
            key={key}
            field={key}
            name={t(`tickets:filter.${name}`)}
            filters={filters}
            list={list}
            t={t}
          />
        ))}
        <FilterChip
          name={t('tickets:filter.waiting')}
          value={
            filters.waiting.length > 0
              ? filters.waiting.map((w) => t(`tickets:waiting.${w}`)).join(t('common:listSeparator'))
              : null
          }
          onClear={() => filterBy({ waiting: [] })}
        >
          {() => (
            <ChoiceList
              kind="many"
              label={t('tickets:filter.waiting')}
              choices={(['you', 'cloud', 'none'] as const).map((w) => ({
                value: w,
                label: t(`tickets:waiting.${w}`),
              }))}
              chosen={filters.waiting}
              onChange={(chosen) =>
                filterBy({ waiting: (['you', 'cloud', 'none'] as const).filter((w) => chosen.includes(w)) })
              }
            />
          )}
        </FilterChip>
        <button
          type="button"
          className={filters.unread ? 'filter on' : 'filter idle'}
          aria-pressed={filters.unread}
          onClick={() => filterBy({ unread: !filters.unread })}
        >
          {t('tickets:filter.unread')}
        </button>
      </div>
      <div className="row wrap t12 tickets-links">
        <button type="button" className="link t12" onClick={() => setDialog('labels')}>
          {t('tickets:list.labels')}
        </button>
        <button type="button" className="link t12" disabled={!online} onClick={() => void save()}>
          {t('tickets:list.export')}
        </button>
        <button type="button" className="link t12" disabled={!online} onClick={() => setDialog('feedback')}>
          {t('tickets:list.report')}
        </button>
      </div>
      {dialog === 'labels' && <LabelsDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'feedback' && <FeedbackDialog account={account} onClose={() => setDialog(null)} />}
    </div>
  );
}

function ListFilter({
  field,
  name,
  filters,
  list,
  t,
}: {
  field: ListKey;
  name: string;
  filters: Chosen;
  list: TicketList | undefined;
  t: T;
}): React.ReactElement {
  const chosen = filters[field];
  const word = (v: string): string =>
    field === 'statuses' ? statusText(v, t) : v === '' ? t('tickets:filter.none') : v;
  const counts = list?.[field] ?? [];
  const choices = [
    ...counts.map(({ value, count }) => ({ value, count, label: word(value) })),
    ...chosen
      .filter((v) => !counts.some((c) => c.value === v))
      .map((v) => ({ value: v, count: 0, label: word(v) })),
  ];
  const [only] = chosen;
  const value =
    only === undefined
      ? null
      : chosen.length === 1
        ? word(only)
        : t('tickets:filter.some', { n: String(chosen.length) });
  return (
    <FilterChip name={name} value={value} onClear={() => filterBy({ [field]: [] })}>
      {() => (
        <ChoiceList
          kind="many"
          label={name}
          choices={choices}
          chosen={chosen}
          onChange={(values) => filterBy({ [field]: values })}
        />
      )}
    </FilterChip>
  );
}
