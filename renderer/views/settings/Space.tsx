import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { StorageReport } from '@shared/model/storage';
import { bytesText } from '../../format/bytes';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { AccountChip } from '../../ui/AccountChip';
import { DropMonthsDialog } from './DropMonthsDialog';

/** Kinds shown of an account before the rest is asked for. */
const LARGEST = 5;

type Kept = StorageReport['accounts'][number];

/** What each account and kind takes, the largest kind first. */
export function Space({ report, onChange }: { report: StorageReport; onChange: () => void }) {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const [dropping, setDropping] = useState<{ account: AccountView; kept: Kept } | null>(null);
  return (
    <section className="block" aria-label={t('settings:space.label')}>
      <div className="block-head">
        <h3>{t('settings:space.label')}</h3>
        <span className="faint t12">
          {t('settings:space.total', {
            bytes: bytesText(report.bytes),
            free: bytesText(report.freeBytes),
          })}
        </span>
      </div>
      <table className="space-table">
        <thead>
          <tr>
            <th scope="col">{t('settings:space.what')}</th>
            <th scope="col">{t('settings:space.months')}</th>
            <th scope="col" className="end">
              {t('settings:space.rows')}
            </th>
            <th scope="col" className="end">
              {t('settings:space.size')} <span className="unit">{t('settings:space.about')}</span>
            </th>
          </tr>
        </thead>
        {accounts.map((account) => {
          const kept = report.accounts.find((a) => a.accountId === account.id);
          return kept ? (
            <AccountRows
              key={account.id}
              account={account}
              kept={kept}
              onDrop={() => setDropping({ account, kept })}
            />
          ) : null;
        })}
      </table>
      {dropping && (
        <DropMonthsDialog
          account={dropping.account}
          cycles={cyclesOf(dropping.kept)}
          onClose={(dropped) => {
            setDropping(null);
            if (dropped) onChange();
          }}
        />
      )}
    </section>
  );
}

function AccountRows({ account, kept, onDrop }: { account: AccountView; kept: Kept; onDrop: () => void }) {
  const { t } = useT();
  const cycles = cyclesOf(kept);
  const [all, setAll] = useState(false);
  const shown = all ? kept.datasets : kept.datasets.slice(0, LARGEST);
  return (
    <tbody>
      <tr className="space-account">
        <th scope="rowgroup" colSpan={2}>
          <span className="row">
            <AccountChip account={account} />
            <b className="grow">{account.name}</b>
            {cycles.length > 1 && (
              <Button size="small" onClick={onDrop}>
                {t('settings:space.dropMonths')}
              </Button>
            )}
          </span>
        </th>
        <td className="end">
          <b>{countText(kept.rows)}</b>
        </td>
        <td className="end">
          <b>{bytesText(kept.bytes)}</b>
        </td>
      </tr>
      {kept.datasets.length === 0 && (
        <tr>
          <td colSpan={4} className="faint">
            {t('settings:space.none')}
          </td>
        </tr>
      )}
      {shown.map((part) => (
        <tr key={part.dataset}>
          <td>{t(`datasets:name.${part.dataset}`)}</td>
          <td className="soft">{spanOf(part.cycles)}</td>
          <td className="end">{countText(part.rows)}</td>
          <td className="end">{bytesText(part.bytes)}</td>
        </tr>
      ))}
      {kept.datasets.length > LARGEST && (
        <tr>
          <td colSpan={4}>
            <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all
                ? t('settings:space.fewer')
                : t('settings:space.more', { count: kept.datasets.length - LARGEST })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** "36, 2023-12 to 2026-11" without words: the count, then first and last. */
function spanOf(cycles: readonly string[]): string {
  const newest = cycles[0];
  const oldest = cycles.at(-1);
  if (newest === undefined || oldest === undefined) return '';
  return newest === oldest ? newest : `${cycles.length}, ${oldest} \u2013 ${newest}`;
}

/** Every month that something is kept of, newest first. */
function cyclesOf({ datasets }: Kept): string[] {
  return [...new Set(datasets.flatMap((d) => d.cycles))].sort().reverse();
}
