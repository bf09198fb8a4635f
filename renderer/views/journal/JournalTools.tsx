import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { EntryState, Integrity } from '@shared/model/action';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { useActions } from '../../state/actions';
import { useNetwork } from '../../state/network';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { Toolbar } from '../../ui/Toolbar';
import { filterOf, type JournalQuery } from './useJournal';

const STATES: readonly EntryState[] = ['planned', 'sent', 'done', 'failed', 'unknown'];

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
  const accounts = useAccounts((s) => s.accounts);
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
        <Select
          size="small"
          className="journal-choice"
          aria-label={t('journal:state')}
          value={query.states[0] ?? ''}
          onChange={(state: EntryState | '') => onChange({ ...query, states: state ? [state] : [] })}
          options={[
            { value: '', label: t('journal:allStates') },
            ...STATES.map((state) => ({ value: state, label: t(`actions:state.${state}`) })),
          ]}
        />
        <Select
          size="small"
          className="journal-choice"
          aria-label={t('journal:account')}
          value={query.accountId ?? ''}
          onChange={(id: string) => onChange({ ...query, accountId: id || null })}
          options={[
            { value: '', label: t('journal:allAccounts') },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <span className="soft t12 grow" role="status">
          {total !== null &&
            (total === all ? t('journal:count', { total }) : t('journal:countOf', { total, all }))}
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
    await attempt(t('journal:settleFailed'), async () => {
      const { settled, open } = await call('actions.settle', { entries: null });
      toast({ kind: open > 0 ? 'notice' : 'ok', title: t('journal:settled', { settled, open }) });
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
  const save = (format: 'csv' | 'json') =>
    void attempt(t('journal:exportFailed'), async () => {
      const { name, entries } = await call('journal.export', { filter: filterOf(query), format });
      if (name !== null) toast({ kind: 'ok', title: t('journal:exported', { count: entries, name }) });
    });
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
    await attempt(t('journal:verifyFailed'), async () => {
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
