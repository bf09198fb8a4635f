import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Entry } from '@shared/model/action';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { asOfText } from '../../../format/date';
import { amountText } from '../../../format/number';
import { useT } from '../../../i18n';
import { useOpenSubjects } from '../../../state/actions';
import { FailedNote, failedOf } from '../../../ui/action/Failed';
import { openAction } from '../../../ui/action/openAction';
import { Amount } from '../../../ui/amount/Amount';
import { Segments } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { FieldGroup } from '../../../ui/Field';
import { Icon } from '../../../ui/Icon';
import { Note } from '../../../ui/Note';
import { openDialog, type Way } from '../state';
import { TableImport } from './TableImport';
import { judge, type Judgement, type MoneyRow, newRow, plainAmount, sumOf } from './rows';

const MOST_ROWS = 100;

/** Who gets how much, or gives it back: a dry run from the cache as it is typed, then the confirmation with fresh figures. */
export function MoneyDialog({
  account,
  enterprise,
  way: firstWay,
  memberIds,
}: {
  account: AccountView;
  enterprise: Enterprise;
  way: Way;
  memberIds: readonly string[];
}) {
  const { t } = useT();
  const [way, setWay] = useState<Way>(firstWay);
  const [pot, setPot] = useState<'cash' | 'credit'>('cash');
  const [rows, setRows] = useState<MoneyRow[]>(() =>
    memberIds.length ? memberIds.map((id) => newRow(id)) : [newRow()],
  );
  const [failed, setFailed] = useState<{ entries: Entry[]; all: number }>({ entries: [], all: 0 });
  const locked = useOpenSubjects(account.id);
  const { members } = enterprise;
  const judged = judge({ rows, members, way, pot, locked });
  const ready = rows.filter((_, i) => judged[i]?.kind === 'ok');
  const problems = judged.filter((j) => j.kind === 'problem').length;
  const { currency } = account;

  const put = (key: string, part: Partial<MoneyRow>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));

  const review = async () => {
    const nameOf = (id: string) => {
      const member = members.find((m) => m.id === id);
      return member?.displayName || member?.name || id;
    };
    const outcome = await openAction({
      action: way === 'out' ? 'allocate' : 'reclaim',
      accountId: account.id,
      input: {
        pot,
        rows: ready.map(({ memberId, amount, transId }) => ({
          memberId,
          name: nameOf(memberId),
          amount: plainAmount(amount),
          transId,
        })),
      },
    });
    if (outcome.outcome !== 'sent') return;
    const entries = failedOf(outcome);
    if (entries.length === 0) return openDialog(null);
    setFailed({ entries, all: outcome.entries.length });
    // With the number it has: should the cloud have taken it after all, it does not take it twice.
    setRows((all) => all.filter(({ transId }) => entries.some(({ number }) => number === transId)));
  };

  return (
    <Dialog
      title={t('enterprise:money.title')}
      wide
      sticky
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className="grow t12 soft" role="status">
            {problems > 0
              ? t('enterprise:money.problems', { count: problems })
              : t('enterprise:money.fine', { count: ready.length })}
          </span>
          <Button onClick={() => openDialog(null)}>{t('common:action.cancel')}</Button>
          <Button type="primary" disabled={problems > 0 || ready.length === 0} onClick={() => void review()}>
            {t(way === 'out' ? 'enterprise:money.go' : 'enterprise:money.goBack')}
          </Button>
        </>
      }
    >
      <div className="form">
        <FailedNote {...failed} />
        <div className="field-pair">
          <FieldGroup label={t('enterprise:money.way')}>
            <Segments
              label={t('enterprise:money.way')}
              value={way}
              options={[
                { value: 'out', label: t('enterprise:money.out') },
                { value: 'back', label: t('enterprise:money.back') },
              ]}
              onChange={setWay}
            />
          </FieldGroup>
          <FieldGroup label={t('enterprise:money.pot')}>
            <Segments
              label={t('enterprise:money.pot')}
              value={pot}
              options={[
                { value: 'cash', label: t('enterprise:money.cash') },
                { value: 'credit', label: t('enterprise:money.credit') },
              ]}
              onChange={setPot}
            />
          </FieldGroup>
        </div>
        <TableImport
          members={members}
          most={MOST_ROWS}
          onTake={(read) => setRows(read.map(({ memberId, amount }) => newRow(memberId, amount)))}
        />
        <Note kind="info">
          {t('enterprise:money.dryRunNote', { time: asOfText(enterprise.asOf, new Date()) })}
        </Note>
        <table className="money-rows">
          <thead>
            <tr>
              <th>{t('enterprise:money.member')}</th>
              <th className="num">
                {t('enterprise:money.amount')} <span className="faint">{currency}</span>
              </th>
              <th className="num">{t('enterprise:money.before')}</th>
              <th className="num">{t('enterprise:money.after')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <td>
                  <Select
                    size="small"
                    showSearch={{ optionFilterProp: 'label' }}
                    className="money-member"
                    aria-label={t('enterprise:money.member')}
                    placeholder={t('enterprise:money.choose')}
                    value={row.memberId || null}
                    options={members.map((m) => ({
                      value: m.id,
                      label: m.displayName || m.name,
                      disabled: m.kind === 'managed' || m.kind === 'hidden',
                    }))}
                    onChange={(memberId: string) => put(row.key, { memberId })}
                  />
                </td>
                <td className="num">
                  <Input
                    size="small"
                    className="money-amount"
                    inputMode="decimal"
                    aria-label={t('enterprise:money.amount')}
                    status={judged[index]?.kind === 'problem' ? 'error' : ''}
                    value={row.amount}
                    onChange={(event) => put(row.key, { amount: event.target.value })}
                  />
                </td>
                <Outlook judgement={judged[index] ?? { kind: 'empty' }} />
                <td>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('enterprise:money.remove')}
                    title={t('enterprise:money.remove')}
                    disabled={rows.length === 1}
                    onClick={() => setRows((all) => all.filter((r) => r.key !== row.key))}
                  >
                    <Icon name="close" small />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>
                <button
                  type="button"
                  className="link t12"
                  disabled={rows.length >= MOST_ROWS}
                  onClick={() => setRows((all) => [...all, newRow()])}
                >
                  {t('enterprise:money.add')}
                </button>
              </td>
              <td className="num">
                <Amount value={sumOf(ready)} currency={currency} strong />
              </td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Dialog>
  );
}

/** Before and after of the member, or why the row would be refused. */
function Outlook({ judgement }: { judgement: Judgement }) {
  const { t } = useT();
  switch (judgement.kind) {
    case 'ok':
      return (
        <>
          <td className="num">
            <Amount value={judgement.before} />
          </td>
          <td className="num">
            <Amount value={judgement.after} />
          </td>
        </>
      );
    case 'problem':
      return (
        <td colSpan={2} className="money-problem">
          {t(`enterprise:money.row.${judgement.why}`, { amount: amountText(judgement.available) })}
        </td>
      );
    case 'empty':
      return <td colSpan={2} />;
  }
}
