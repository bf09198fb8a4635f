import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Rule } from '@shared/finance/allocation';
import type { RuleVersion } from '@shared/model/finance';
import { call, on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { shareText } from '../../format/number';
import { useT } from '../../i18n';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { attempt } from '../../ui/attempt';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { cyclesBack } from '@shared/time';
import type { CostsViewProps } from './props';
import { RuleRow } from './RuleRow';
import { openCycle, useCostsQuery } from './useAnalysis';

/** Rules of cost centres with their versions, and what they allocate of a month; the total is the bill's. */
export function CentresView({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const { value, error, retry } = useQuery('query.rules', {});
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'rules') retry();
      }),
    [retry],
  );
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (!value) return <LoadingState text={t('costs:empty.reading')} />;
  const version = value[0]?.version ?? 0;
  return (
    <div className="costs-scroll">
      <div className="centres-body">
        <RuleEditor key={version} versions={value} accounts={accounts} />
        <Allocation key={`of ${version}`} accounts={accounts} />
      </div>
    </div>
  );
}

type EditorProps = { versions: readonly RuleVersion[] } & CostsViewProps;

function RuleEditor({ versions, accounts }: EditorProps): React.ReactElement {
  const { t } = useT();
  const [current] = versions;
  const [rules, setRules] = useState<readonly Rule[]>(current?.rules ?? []);
  const [note, setNote] = useState('');
  const changed = JSON.stringify(rules) !== JSON.stringify(current?.rules ?? []);
  const whole = rules.every((rule) => rule.centre.trim() !== '' && rule.conditions.length > 0);
  const put = (at: number, rule: Rule): void => setRules((all) => all.map((r, i) => (i === at ? rule : r)));
  const move = (at: number, by: number): void =>
    setRules((all) => {
      const next = [...all];
      const [taken] = next.splice(at, 1);
      if (taken) next.splice(at + by, 0, taken);
      return next;
    });
  const save = (): Promise<unknown> =>
    attempt('costs:notSaved.rules', () => call('rules.save', { rules: [...rules], note: note.trim() }));
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('costs:centre.rules')}</h2>
        <span className="faint t12">
          {current
            ? t('costs:centre.version', {
                n: String(current.version),
                time: asOfText(current.at, new Date()),
              })
            : t('costs:centre.versionNone')}
        </span>
        <span className="grow" />
        <button type="button" className="link t12" onClick={() => setRules((all) => [...all, newRule()])}>
          {t('costs:centre.add')}
        </button>
      </div>
      <p className="soft t12 costs-lead">{t('costs:centre.note')}</p>
      {rules.map((rule, at) => (
        <RuleRow
          key={rule.id}
          number={at + 1}
          rule={rule}
          accounts={accounts}
          onChange={(next) => put(at, next)}
          onRemove={() => setRules((all) => all.filter((_, i) => i !== at))}
          onMove={(by) => move(at, by)}
          canMove={(by) => at + by >= 0 && at + by < rules.length}
        />
      ))}
      {changed ? (
        <form
          className="row wrap rule-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (whole) void save();
          }}
        >
          <span className="t12 soft">{t('costs:centre.changed')}</span>
          <input
            className="text-input"
            value={note}
            maxLength={200}
            placeholder={t('costs:centre.versionNote')}
            aria-label={t('costs:centre.versionNote')}
            onChange={(e) => setNote(e.target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" disabled={!whole}>
            {t('costs:centre.save')}
          </Button>
          <Button size="small" onClick={() => setRules(current?.rules ?? [])}>
            {t('costs:centre.discard')}
          </Button>
        </form>
      ) : null}
      {versions.length > 1 ? <Versions versions={versions} onUse={setRules} /> : null}
    </section>
  );
}

function newRule(): Rule {
  return { id: crypto.randomUUID(), centre: '', on: true, conditions: [{ by: 'project', value: '0' }] };
}

function Versions({
  versions,
  onUse,
}: {
  versions: readonly RuleVersion[];
  onUse: (rules: readonly Rule[]) => void;
}): React.ReactElement {
  const { t } = useT();
  return (
    <details className="versions">
      <summary className="t12 soft">{t('costs:centre.history')}</summary>
      {versions.map((v) => (
        <div key={v.version} className="version-row">
          <span>{t('costs:centre.version', { n: String(v.version), time: asOfText(v.at, new Date()) })}</span>
          <span className="soft">{v.note}</span>
          <span className="grow" />
          <button type="button" className="link" onClick={() => onUse(v.rules)}>
            {t('costs:centre.useVersion')}
          </button>
        </div>
      ))}
    </details>
  );
}

function Allocation({ accounts }: CostsViewProps): React.ReactElement {
  const { t } = useT();
  const [cycle, setCycle] = useState(openCycle());
  const { value, error, retry } = useCostsQuery({
    accountIds: accounts.map((a) => a.id),
    cycles: [cycle],
    groups: ['centre'],
  });
  usePlace([t('costs:tab.centres')], value?.asOf ?? null);
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('costs:centre.allocated', { cycle })}</h2>
        <span className="grow" />
        <FilterChip name={t('costs:changes.month')} value={cycle}>
          {(close) => (
            <ChoiceList
              kind="one"
              label={t('costs:changes.month')}
              choices={cyclesBack(openCycle(), 24).map((c) => ({ value: c, label: c }))}
              chosen={[cycle]}
              onChange={([next]) => {
                if (next !== undefined) setCycle(next);
                close();
              }}
            />
          )}
        </FilterChip>
      </div>
      <p className="faint t12">{t('costs:centre.preview')}</p>
      {error && !value ? <ErrorState error={error} onRetry={retry} /> : null}
      {value?.totals.length === 0 ? (
        <EmptyState title={t('costs:empty.title')} text={t('costs:empty.note')} />
      ) : null}
      {(value?.totals ?? []).map((total) => (
        <table key={total.currency} className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('costs:centre.centre')}</th>
              <th scope="col" className="end">
                {t('costs:column.total')} <span className="unit">{total.currency}</span>
              </th>
              <th scope="col" className="end">
                {t('costs:centre.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(value?.groups ?? [])
              .filter((g) => g.currency === total.currency)
              .map((g) => (
                <tr key={g.keys[0]}>
                  <th scope="row">
                    <span className={g.keys[0] === '' ? 'ellipsis soft' : 'ellipsis'}>
                      {g.keys[0] === '' ? t('costs:centre.unallocated') : g.keys[0]}
                    </span>
                  </th>
                  <td className="end">
                    <Amount value={g.amount} decimals={8} align />
                  </td>
                  <td className="end soft">{shareText(g.amount, total.amount)}</td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <b>{t('costs:centre.total')}</b>
              </th>
              <td className="end">
                <Amount value={total.amount} decimals={8} align strong />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      ))}
    </section>
  );
}
