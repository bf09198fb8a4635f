import type { AccountView } from '@shared/model/account';
import { nameOf } from '@shared/codes';
import type { Difference, Level, Reconciliation } from '@shared/model/reconcile';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { isSignable } from './isSignable';
import { PullButton } from './PullButton';

const DATASETS = {
  details: 'resourceDetails',
  records: 'resourceRecords',
  transactions: 'feeRecords',
  summary: 'monthlySummary',
} as const;

/** The levels of a month from the finest to the bill, with what stands between two of them. */
export function Levels({
  month,
  account,
}: {
  month: Reconciliation;
  account: AccountView;
}): React.ReactElement {
  const { t } = useT();
  const { levels, differences, currency, unnamed } = month;
  const signable = isSignable(month);
  return (
    <table className="figures-table levels">
      <thead>
        <tr>
          <th scope="col">{t('reconcile:head.level')}</th>
          <th scope="col" className="end">
            {t('reconcile:head.rows')}
          </th>
          <th scope="col" className="end">
            {t('reconcile:head.amount')} <span className="unit">{currency}</span>
          </th>
          <th scope="col">{t('reconcile:head.state')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level, i) => [
          <LevelRow key={level.id} level={level} no={i + 1} month={month} account={account} />,
          ...differences
            .filter((d) => d.from === level.id)
            .map((d) => <DifferenceRow key={`${level.id} ${d.id}`} difference={d} />),
        ])}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <b>{t('reconcile:unnamedTotal')}</b>
          </th>
          <td className="end">{differences.filter((d) => d.id === 'unnamed').length}</td>
          <td className="end">
            <Amount value={unnamed} align strong {...(signable ? { finality: 'final' } : {})} />
          </td>
          <td>
            {signable ? (
              <Badge kind="ok" icon="check">
                {t('reconcile:canSign')}
              </Badge>
            ) : (
              <Badge kind="notice">
                {t(`reconcile:cannotSign.${month.state === 'final' ? 'unnamed' : month.state}`)}
              </Badge>
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function LevelRow({
  level,
  no,
  month: { cycle },
  account,
}: {
  level: Level;
  no: number;
  month: Reconciliation;
  account: AccountView;
}): React.ReactElement {
  const { t } = useT();
  const name = t(`reconcile:level.${level.id}`);
  const fetchable = level.state === 'missing' || level.state === 'partial';
  return (
    <tr className="level">
      <th scope="row">
        <span className="level-no">{no}</span>
        <b>{name}</b>{' '}
        <span className="faint">
          {t(level.decimals === 8 ? 'reconcile:decimals.d8' : 'reconcile:decimals.d2')}
        </span>
      </th>
      <td className="end">{level.amount === null ? '' : countText(level.rows)}</td>
      <td className="end">
        <Amount value={level.amount} decimals={level.decimals} align strong />
      </td>
      <td>
        {level.state === 'complete' ? (
          <Badge kind={level.final ? 'final' : 'provisional'}>
            {t(level.final ? 'bills:state.final' : 'bills:state.provisional')}
          </Badge>
        ) : (
          <span className="soft">{t(`reconcile:state.${level.state}`)}</span>
        )}
        {fetchable ? (
          <PullButton
            {...{ account, name, cycle }}
            what={{ cycles: [cycle], datasets: [DATASETS[level.id]], again: true }}
          />
        ) : null}
      </td>
    </tr>
  );
}

function DifferenceRow({ difference }: { difference: Difference }): React.ReactElement {
  const { t, language } = useT();
  const { id, amount, rows, codes, from } = difference;
  const named = codes
    .map((code) => nameOf('billType', code, language) ?? code)
    .join(t('common:listSeparator'));
  const decimals = from === 'details' || from === 'records' ? 8 : 2;
  return (
    <tr className={id === 'unnamed' ? 'difference unnamed' : 'difference'}>
      <th scope="row">
        <span className="ellipsis" title={t(`reconcile:about.${id}`, { codes: named })}>
          {t(`reconcile:difference.${id}`)}{' '}
          <span className="faint">{t(`reconcile:about.${id}`, { codes: named })}</span>
        </span>
      </th>
      <td className="end">{rows === 0 ? '' : countText(rows)}</td>
      <td className="end">
        <Amount value={amount} decimals={decimals} align plus />
      </td>
      <td>
        {id === 'unnamed' ? (
          <Badge kind="danger">{t('reconcile:state.unnamed')}</Badge>
        ) : id === 'pages' || id === 'permission' ? (
          <Badge kind="notice">{t('reconcile:state.partial')}</Badge>
        ) : (
          <Badge kind="ok" icon="check">
            {t(id === 'equal' ? 'reconcile:state.equal' : 'reconcile:state.named')}
          </Badge>
        )}
      </td>
    </tr>
  );
}
