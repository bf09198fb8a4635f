import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Integrity } from '@shared/model/action';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { Toolbar } from '../../ui/Toolbar';
import { JournalFilters } from './JournalFilters';
import { filterOf, type JournalQuery } from './useJournal';
import { exportJournal } from './exportJournal';

export function JournalTools({
  query,
  onChange,
  total,
}: {
  query: JournalQuery;
  onChange: (query: JournalQuery) => void;
  total: number | null;
}) {
  const { t } = useT();
  const all = useActions((s) => s.total);
  return (
    <>
      <Toolbar label={t('journal:tools')}>
        <Input
          className="journal-search"
          size="small"
          allowClear
          placeholder={t('journal:search')}
          aria-label={t('journal:search')}
          value={query.text}
          onChange={(event) => onChange({ ...query, text: event.target.value })}
        />
        <JournalFilters query={query} onChange={onChange} />
        <span className="soft t12 grow" role="status">
          {total !== null &&
            (total === all
              ? t('journal:count', { count: total })
              : t('journal:countOf', { total, count: all }))}
        </span>
        <SettleButton />
        <ExportButtons query={query} />
      </Toolbar>
      <IntegrityLine />
    </>
  );
}

function SettleButton() {
  const { t } = useT();
  const unknown = useActions((s) => s.unknown);
  const online = useNetwork((s) => s.online);
  const [asking, setAsking] = useState(false);
  if (unknown === 0) return null;
  const settle = async () => {
    setAsking(true);
    await attempt('journal:settleFailed', async () => {
      const { settled, open } = await call('actions.settle', { entries: null });
      toast({ kind: open > 0 ? 'notice' : 'ok', title: (t) => t('journal:settled', { settled, open }) });
    });
    setAsking(false);
  };
  return (
    <Button
      size="small"
      icon={<Icon name="clock" small />}
      disabled={asking || !online}
      onClick={() => void settle()}
    >
      {asking ? t('journal:settling') : t('journal:settleNow', { count: unknown })}
    </Button>
  );
}

function ExportButtons({ query }: { query: JournalQuery }) {
  const { t } = useT();
  const save = (format: 'csv' | 'json') => void exportJournal(filterOf(query), format);
  return (
    <>
      <Button size="small" onClick={() => save('csv')}>
        {t('journal:exportCsv')}
      </Button>
      <Button size="small" onClick={() => save('json')}>
        {t('journal:exportJson')}
      </Button>
    </>
  );
}

/** Whether the journal is as it was written; the end of the chain can be written down and compared later. */
function IntegrityLine() {
  const { t } = useT();
  const [state, setState] = useState<Integrity | 'checking' | null>(null);
  const check = async () => {
    setState('checking');
    let found: Integrity | null = null;
    await attempt('journal:verifyFailed', async () => {
      found = await call('journal.verify');
    });
    setState(found);
  };
  const result = typeof state === 'object' ? state : null;
  return (
    <div className="journal-integrity">
      <button type="button" className="link t12" disabled={state === 'checking'} onClick={() => void check()}>
        {state === 'checking' ? t('journal:verifying') : t('journal:verify')}
      </button>
      <span role="status" className={result && !result.ok ? 'journal-broken t12' : 'soft t12'}>
        {result && (
          <>
            <Icon name={result.ok ? 'check' : 'warn'} small />
            {wordsOf(result)}
          </>
        )}
      </span>
    </div>
  );

  function wordsOf({ ok, brokenAt, rows, head }: Integrity): string {
    if (ok) return t('journal:intact', { rows, head });
    return brokenAt === null ? t('journal:locksBroken') : t('journal:broken', { row: brokenAt });
  }
}
