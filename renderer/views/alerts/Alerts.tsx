import type { AccountView } from '@shared/model/account';
import { billTimeText } from '../../format/date';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Icon } from '../../ui/Icon';
import { openSection } from '../../state/ui';
import { Answered } from '../lists/Answered';
import { openTab } from '../lists/state';
import { useAlerts, type Expiring } from './useAlerts';

/** What is about to run out, a line each, with the way to it. */
export function Alerts({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const { watch, low, reading, ...soon } = useAlerts(account);
  const kinds = [
    { id: 'resources', rows: soon.resources, open: () => go('resources', 'calendar') },
    { id: 'packages', rows: soon.packages, open: () => go('resources', 'packages') },
    { id: 'coupons', rows: soon.coupons, open: () => go('money', 'coupons') },
    { id: 'cards', rows: soon.cards, open: () => go('money', 'cards') },
  ] as const;
  const found = kinds.filter(({ rows }) => rows.length > 0);
  return (
    <section>
      <h3>{t('alerts:title')}</h3>
      {found.length === 0 && !low ? null : (
        <ul className="alert-list">
          {low ? (
            <li>
              <Icon name="warn" small />
              <span>
                {t('alerts:low')} <Amount value={low.amount} currency={low.currency} />{' '}
                <span className="faint">
                  {t('alerts:limit')} <Amount value={low.limit} />
                </span>
              </span>
            </li>
          ) : null}
          {found.map(({ id, rows, open }) => (
            <li key={id}>
              <Icon name="clock" small />
              <span>{t(`alerts:${id}`, { n: String(rows.length), first: soonest(rows) })}</span>
              <button type="button" className="link" onClick={open}>
                {t('alerts:show')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* What is known stands, also where another list could not be read. */}
      {reading.error || (found.length === 0 && !low) ? (
        <Answered {...reading}>
          <p className="soft">
            {t('alerts:none', { resource: String(watch.resourceDays), benefit: String(watch.benefitDays) })}
          </p>
        </Answered>
      ) : null}
    </section>
  );
}

function go(section: 'resources' | 'money', tab: string): void {
  openTab(section, tab);
  openSection(section);
}

function soonest(rows: readonly Expiring[]): string {
  return billTimeText(rows[0]?.at).slice(0, 10);
}
