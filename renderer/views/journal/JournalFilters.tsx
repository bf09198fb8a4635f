import { useState } from 'react';
import { actions } from '@shared/actions';
import type { EntryState } from '@shared/model/action';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { useSay } from '../../ui/action/say';
import { ChoiceList, type Choice } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { isDay, type JournalQuery } from './useJournal';

const STATES: readonly EntryState[] = ['planned', 'sent', 'done', 'failed', 'unknown'];

type Props = { query: JournalQuery; onChange: (query: JournalQuery) => void };

/** By what was done, how it ended, on which account and when. */
export function JournalFilters({ query, onChange }: Props): React.ReactElement {
  const { t } = useT();
  const say = useSay();
  const accounts = useAccounts((s) => s.accounts);
  return (
    <>
      <Chosen
        name={t('journal:column.what')}
        choices={actions.map(({ id, title }) => ({ value: id, label: say({ key: title }) }))}
        chosen={query.actions}
        onChange={(chosen) => onChange({ ...query, actions: chosen })}
      />
      <Chosen
        name={t('journal:outcome')}
        choices={STATES.map((state) => ({ value: state, label: t(`actions:state.${state}`) }))}
        chosen={query.states}
        onChange={(chosen) => onChange({ ...query, states: STATES.filter((s) => chosen.includes(s)) })}
      />
      <Chosen
        name={t('journal:account')}
        choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={query.accountIds}
        onChange={(chosen) => onChange({ ...query, accountIds: chosen })}
      />
      <FilterChip
        name={t('journal:date')}
        value={daysText(query)}
        onClear={() => onChange({ ...query, from: '', until: '' })}
      >
        {(close) => <Days query={query} onChange={onChange} close={close} />}
      </FilterChip>
    </>
  );
}

function Chosen({
  name,
  choices,
  chosen,
  onChange,
}: {
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}): React.ReactElement {
  const { t } = useT();
  const names = choices.filter((c) => chosen.includes(c.value)).map((c) => c.label);
  return (
    <FilterChip
      name={name}
      value={names.length > 0 ? names.join(t('common:listSeparator')) : null}
      onClear={() => onChange([])}
    >
      {() => <ChoiceList {...{ choices, chosen, onChange }} kind="many" label={name} />}
    </FilterChip>
  );
}

function daysText({ from, until }: JournalQuery): string | null {
  if (!from && !until) return null;
  return from === until ? from : `${from} – ${until}`;
}

function Days({ query, onChange, close }: Props & { close: () => void }): React.ReactElement {
  const { t } = useT();
  const [from, setFrom] = useState(query.from);
  const [until, setUntil] = useState(query.until);
  const bad = [from, until].some((day) => day !== '' && !isDay(day));
  const turned = !bad && from !== '' && until !== '' && from > until;
  const field = (label: string, value: string, set: (v: string) => void): React.ReactElement => (
    <label className="range-field">
      <span className="soft">{label}</span>
      <input
        value={value}
        placeholder="2026-11-24"
        aria-invalid={value !== '' && !isDay(value)}
        onChange={(e) => set(e.target.value.trim())}
      />
    </label>
  );
  return (
    <form
      className="range-form"
      aria-label={t('journal:date')}
      onSubmit={(event) => {
        event.preventDefault();
        if (bad || turned) return;
        onChange({ ...query, from, until });
        close();
      }}
    >
      {field(t('journal:dayFrom'), from, setFrom)}
      {field(t('journal:dayUntil'), until, setUntil)}
      <div className="choice-foot">
        <button type="submit" className="tool-button" disabled={bad || turned}>
          {t('bills:filter.apply')}
        </button>
        {bad || turned ? (
          <span className="range-problem" role="alert">
            {t(bad ? 'journal:dayWrong' : 'journal:daysTurned')}
          </span>
        ) : null}
      </div>
    </form>
  );
}
