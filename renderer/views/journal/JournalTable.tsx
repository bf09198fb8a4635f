import { subjectId, subjectText } from '@shared/i18n/subjects';
import type { Entry } from '@shared/model/action';
import { type T, useT } from '../../i18n';
import { AccountChip } from '../../ui/AccountChip';
import { useSay } from '../../ui/action/say';
import { isPartly, StateBadge } from '../../ui/action/StateBadge';
import { localTime } from '../../ui/action/time';
import { Amount } from '../../ui/amount/Amount';
import { Icon } from '../../ui/Icon';

/** Newest first; with one open beside it, its request id stands there only. A row whose outcome is not known is marked and says what it keeps locked. */
export function JournalTable({
  entries,
  open,
  onOpen,
}: {
  entries: readonly Entry[];
  open: string | null;
  onOpen: (entry: string) => void;
}) {
  const { t } = useT();
  return (
    <table className="journal-table" aria-label={t('journal:table')}>
      <thead>
        <tr>
          <th>{t('journal:column.at')}</th>
          <th>{t('journal:column.state')}</th>
          <th>{t('journal:column.account')}</th>
          <th>{t('journal:column.what')}</th>
          <th>{t('journal:column.items')}</th>
          <th className="num">{t('journal:column.amount')}</th>
          {open === null && <th>{t('journal:column.request')}</th>}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.entry} entry={entry} open={open} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

/** All it acts on, in words. */
export function subjectsIn(t: T, { subjects }: Entry): string {
  const words = subjects.map((subject) => subjectText(subject, t));
  return [...new Set(words)].join(t('common:listSeparator'));
}

/** The first by name, the others by number: all of them stand in the panel and on hover. */
function namesOf({ names }: Entry, t: T): string {
  const [first = '', ...others] = [...new Set(names)];
  return others.length === 0 ? first : t('journal:andMore', { name: first, count: others.length });
}

function Row({
  entry,
  open,
  onOpen,
}: {
  entry: Entry;
  open: string | null;
  onOpen: (entry: string) => void;
}) {
  const { t } = useT();
  const opened = entry.entry === open;
  const say = useSay();
  const locked = entry.state === 'unknown' || entry.state === 'sent';
  const { amount, account } = entry;
  return (
    <tr
      className={[opened && 'opened', locked && 'locked'].filter(Boolean).join(' ')}
      onClick={() => onOpen(entry.entry)}
    >
      <td className="nowrap">
        <button
          type="button"
          className="journal-open"
          aria-expanded={opened}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(entry.entry);
          }}
        >
          <time dateTime={entry.plannedAt}>{localTime(entry.plannedAt, true)}</time>
        </button>
      </td>
      <td>
        <StateBadge state={entry.state} partly={isPartly(entry)} />
      </td>
      <td>
        <span className="row" title={account.name}>
          <AccountChip account={account} />
          {/* Beside an open entry there is room for its mark; that entry names its account. */}
          <span className={open === null ? undefined : 'sr-only'}>{account.name}</span>
        </span>
      </td>
      <td>{say(entry.title)}</td>
      <td>
        <span className="journal-names" title={entry.names.join(t('common:listSeparator'))}>
          {namesOf(entry, t)}
        </span>
        <span className="journal-subject mono faint t11">{subjectId(entry.subjects[0] ?? '')}</span>
        {locked && (
          <span className="journal-locked">
            <Icon name="lock" small />
            {t('journal:locked', { subjects: subjectsIn(t, entry) })}
          </span>
        )}
      </td>
      <td className="num">
        <Amount
          value={amount?.value}
          {...(amount ? { currency: account.currency } : {})}
          refund={amount?.direction === 'refund'}
        />
      </td>
      {open === null && <td className="mono faint">{entry.requestId ?? ''}</td>}
    </tr>
  );
}
