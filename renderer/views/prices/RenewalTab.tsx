import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import type { Row } from '@shared/model/query';
import { call, toApiError } from '../../api/client';
import { billTimeText } from '../../format/date';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { valueOf } from '../bills/fields';
import { canPull } from '../bills/pull';
import { ActionButton } from '../lists/ActionButton';
import { useAllRows } from '../resources/useAllRows';
import { answerTo, type Asked } from './asked';
import { termOf } from './draft';
import { termText } from './termText';

/** The cloud takes so many resources in one enquiry (contract: limits.json, batch). */
const MOST = 10;
const COMPARED = ['2-1', '2-3', '3-1'] as const;

/** What renewing would cost, several periods side by side, attached resources included. */
export function RenewalTab({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const {
    rows,
    loading,
    error: unread,
    retry,
  } = useAllRows(
    {
      dataset: 'periodResources',
      accountIds: [account.id],
      cycles: [],
      text: '',
      filters: [{ op: 'in', column: 'is_main_resource', values: ['1'] }],
    },
    [{ column: 'expire_time', descending: false }],
  );
  if (loading) return <LoadingState text={t('lists:reading')} />;
  if (unread) return <ErrorState error={unread} onRetry={retry} />;
  if (rows.length === 0) return <EmptyState title={t('resources:none')} text={t('prices:pullFirst')} />;
  const ids = [...chosen].sort();
  // Prices of other resources, also those that come late, must not stand above a button that renews these.
  const { answer, error } = answerTo(ids, asked);
  const able = canPull(account, online);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setAsked(null);
    try {
      const terms = COMPARED.flatMap((text) => termOf(text) ?? []);
      setAsked({
        ids,
        answer: await call('prices.renewal', { accountId: account.id, resourceIds: ids, terms }),
      });
    } catch (reason) {
      setAsked({ ids, error: toApiError(reason) });
    }
    setAsking(false);
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div className="renewal">
      <fieldset className="renewal-choices">
        <legend>{t('prices:chooseResources', { n: String(MOST) })}</legend>
        {rows.map((row) => {
          const id = valueOf(row, 'resource_id') ?? '';
          return (
            <label key={id} className="renewal-choice">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                disabled={!chosen.has(id) && chosen.size >= MOST}
                onChange={() => toggle(id)}
              />
              <span className="grow">{valueOf(row, 'resource_name') ?? id}</span>
              <span className="faint">{billTimeText(valueOf(row, 'expire_time')).slice(0, 10)}</span>
            </label>
          );
        })}
      </fieldset>
      <div className="renewal-answer">
        <p className="row wrap">
          <Button type="primary" disabled={ids.length === 0 || !able || asking} onClick={() => void ask()}>
            {t(asking ? 'prices:asking' : 'prices:ask')}
          </Button>
          {able ? null : <span className="soft t12">{t('common:needsConnection')}</span>}
          {ids.length === 0 ? <span className="soft t12">{t('prices:need.resources')}</span> : null}
        </p>
        {error ? <ErrorState error={error} /> : null}
        {answer ? <Answer answer={answer} rows={rows} /> : null}
        {answer ? (
          <ActionButton
            account={account}
            action="renew"
            input={{ resourceIds: ids }}
            subjects={ids.map((id) => `resource:${id}`)}
            label={t('resources:action.renew')}
          />
        ) : null}
      </div>
    </div>
  );
}

function Answer({
  answer,
  rows,
}: {
  answer: CallOutput<'prices.renewal'>;
  rows: readonly Row[];
}): React.ReactElement {
  const { t } = useT();
  const nameOf = (id: string): string => {
    const row = rows.find((one) => valueOf(one, 'resource_id') === id);
    return (row && valueOf(row, 'resource_name')) ?? id;
  };
  const resources = answer[0]?.resources ?? [];
  const failed = answer[0]?.failed ?? [];
  const currency = answer[0]?.price.currency ?? '';
  return (
    <div role="status">
      <table className="sheet price-table">
        <thead>
          <tr>
            <th scope="col">
              {t('prices:resource')} <span className="faint">{currency}</span>
            </th>
            {answer.map(({ term }) => (
              <th key={`${term.type}-${term.number}`} scope="col" className="end">
                {termText(t, term)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resources.map(({ id }) => (
            <tr key={id}>
              <td>{nameOf(id)}</td>
              {answer.map(({ term, resources: own }) => (
                <td key={`${term.type}-${term.number}`} className="end">
                  <Amount value={own.find((one) => one.id === id)?.amount ?? null} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('prices:official')}</th>
            {answer.map(({ term, price }) => (
              <td key={`${term.type}-${term.number}`} className="end">
                <Amount value={price.official} quiet />
              </td>
            ))}
          </tr>
          <tr className="sum">
            <th scope="row">{t('prices:toPay')}</th>
            {answer.map(({ term, price }) => (
              <td key={`${term.type}-${term.number}`} className="end">
                <Amount value={price.amount} strong />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {failed.length > 0 ? (
        <Note kind="notice">
          {failed.map(({ id, code, message }) => (
            <p key={id}>
              {nameOf(id)} {message} <span className="mono faint">{code}</span>
            </p>
          ))}
        </Note>
      ) : null}
    </div>
  );
}
