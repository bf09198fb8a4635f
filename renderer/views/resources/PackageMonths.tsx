import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import { parseDecimal } from '@shared/money';
import { useQuery } from '../../api/useQuery';
import { ABSENT, perMille, shareText } from '../../format/number';
import { useT } from '../../i18n';
import { Quantity } from '../../ui/Quantity';
import { Answered, readingOf } from '../lists/Answered';

type Props = {
  freeResourceId: string;
  account: AccountView;
  /** measure_id */
  unit: string | null;
};

/** What was taken from a package month by month, and the share of the usage it could cover that was covered. */
export function PackageMonths({ freeResourceId, account, unit }: Props): React.ReactElement {
  const { t } = useT();
  const input = useMemo(() => ({ accountId: account.id, freeResourceId }), [account.id, freeResourceId]);
  const found = useQuery('query.packageUse', input);
  const months = found.former ? [] : (found.value ?? []);
  const most = months.reduce((max, { used }) => (isMore(used, max) ? used : max), '0');
  return (
    <section>
      <h3>{t('resources:package.used')}</h3>
      {months.length === 0 ? (
        <Answered {...readingOf(found)}>
          <p className="soft">{t('resources:package.unused')}</p>
        </Answered>
      ) : (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('resources:peak.month')}</th>
              <th scope="col" className="end">
                {t('resources:package.taken')}
              </th>
              <th scope="col" className="end">
                {t('resources:package.coverage')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, used, billed }) => (
              <tr key={month}>
                <td>
                  {month}
                  <span className="bar-left" aria-hidden="true">
                    <span style={{ width: `${Number(perMille(used, most) ?? 0n) / 10}%` }} />
                  </span>
                </td>
                <td className="end">
                  <Quantity value={used} unit={unit} />
                </td>
                <td className="end">{billed ? shareText(billed.covered, billed.usage) : ABSENT}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {months.length > 0 ? <p className="faint t12">{t('resources:package.coverageNote')}</p> : null}
    </section>
  );
}

/** Of two exact quantities. */
function isMore(one: string, other: string): boolean {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  const scale = Math.max(a.scale, b.scale);
  return a.units * 10n ** BigInt(scale - a.scale) > b.units * 10n ** BigInt(scale - b.scale);
}
