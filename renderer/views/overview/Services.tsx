import { behindName, codeName } from '@shared/codes';
import type { Overview } from '@shared/model/query';
import type { Language } from '@shared/model/settings';
import { addMonths } from '@shared/time';
import { compare, sum } from '../../format/change';
import { shareText } from '../../format/number';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Delta } from '../../ui/amount/Delta';
import { EmptyState } from '../../ui/EmptyState';
import { StateBadge } from '../bills/StateBadge';

/** Services named one by one; the rest in one line. */
const NAMED = 8;

/** Services of the open month, dearest first, beside the whole month before. */
export function Services({ overview }: { overview: Overview }): React.ReactElement | null {
  const { t, language } = useT();
  const open = overview.months.at(-1);
  if (!open) return null;
  const services = [...overview.services].sort((a, b) => compare(b.amount, a.amount));
  const total = sum(services.map((s) => s.amount));
  const previous = sum(services.map((s) => s.previous));
  const rest = services.length > NAMED + 1 ? services.slice(NAMED) : [];
  const named = services.slice(0, services.length - rest.length);
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview:services')}</h2>
        <span className="grow" />
        <span className="t12 faint">{t('overview:servicesNote', { cycle: open.cycle })}</span>
      </div>
      {services.length === 0 ? (
        <EmptyState
          title={t('overview:noServices', { cycle: open.cycle })}
          text={t('overview:noServicesNote')}
        />
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('overview:service')}</th>
              <th scope="col" className="end sorted" aria-sort="descending">
                {open.cycle} <span className="unit">{overview.currency}</span>
                <span aria-hidden="true"> ↓</span>
              </th>
              <th scope="col" className="end">
                {t('overview:share')}
              </th>
              <th scope="col" className="end">
                {t('overview:wholeMonth', { cycle: addMonths(open.cycle, -1) })}{' '}
                <span className="unit">{overview.currency}</span>
              </th>
              <th scope="col" className="end">
                {t('overview:change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {named.map((s) => (
              <Line
                key={s.code}
                {...namesOf(s, language)}
                amount={s.amount}
                previous={s.previous}
                total={total}
              />
            ))}
            {rest.length > 0 ? (
              <Line
                name={t('overview:others', { n: String(rest.length) })}
                amount={sum(rest.map((s) => s.amount))}
                previous={sum(rest.map((s) => s.previous))}
                total={total}
              />
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <b>{t('overview:total')}</b> <StateBadge state={open.state} />
              </th>
              <td className="end">
                <Amount
                  value={total}
                  strong
                  {...(open.state === 'final' ? { finality: 'final' } : { finality: 'provisional' })}
                />
              </td>
              <td className="end soft">{shareText(total, total)}</td>
              <td className="end">
                <Amount value={previous} />
              </td>
              <td className="end">
                <Delta now={total} then={previous} amount />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function namesOf(
  { code, name }: Overview['services'][number],
  language: Language,
): { name: string; behind: string } {
  const shown = codeName('monthlySummary', 'service_type_code', code, name, language) ?? code;
  return { name: shown, behind: behindName(shown, code, name).join(', ') };
}

function Line(props: {
  name: string;
  /** What stands behind the name: the cloud's own name, the code. */
  behind?: string;
  amount: string;
  previous: string;
  total: string;
}): React.ReactElement {
  return (
    <tr>
      <th scope="row" title={props.behind}>
        <span className="ellipsis">{props.name}</span>
      </th>
      <td className="end">
        <Amount value={props.amount} />
      </td>
      <td className="end soft">{shareText(props.amount, props.total)}</td>
      <td className="end soft">
        <Amount value={props.previous} />
      </td>
      <td className="end">
        <Delta now={props.amount} then={props.previous} amount />
      </td>
    </tr>
  );
}
