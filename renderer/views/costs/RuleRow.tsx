import type { AccountView } from '@shared/model/account';
import type { Condition, Rule } from '@shared/finance/allocation';
import type { Dimension } from '@shared/model/costs';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useKeyChoices } from './useKeyChoices';

const KINDS = ['project', 'tag', 'name', 'service', 'region', 'member', 'account'] as const;

type Props = {
  number: number;
  rule: Rule;
  accounts: readonly AccountView[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
  onMove: (by: number) => void;
  canMove: (by: number) => boolean;
};

/** One rule: who pays, and when. */
export function RuleRow({
  number,
  rule,
  accounts,
  onChange,
  onRemove,
  onMove,
  canMove,
}: Props): React.ReactElement {
  const { t } = useT();
  const put = (at: number, condition: Condition): void =>
    onChange({ ...rule, conditions: rule.conditions.map((c, i) => (i === at ? condition : c)) });
  return (
    <div className={rule.on ? 'rule' : 'rule off'} role="group" aria-label={`${number} ${rule.centre}`}>
      <span className="rule-number">{number}</span>
      <div className="rule-fields">
        <div className="rule-line">
          <input
            className="text-input"
            value={rule.centre}
            maxLength={128}
            placeholder={t('costs:centre.centre')}
            aria-label={t('costs:centre.centre')}
            aria-invalid={rule.centre.trim() === ''}
            onChange={(e) => onChange({ ...rule, centre: e.target.value })}
          />
          <label className="row">
            <input
              type="checkbox"
              checked={rule.on}
              onChange={(e) => onChange({ ...rule, on: e.target.checked })}
            />
            {t('costs:centre.on')}
          </label>
        </div>
        {rule.conditions.map((condition, at) => (
          <div key={at} className="rule-line">
            <ConditionFields condition={condition} accounts={accounts} onChange={(next) => put(at, next)} />
            {rule.conditions.length > 1 ? (
              <button
                type="button"
                className="icon-button"
                aria-label={t('costs:centre.remove')}
                onClick={() => onChange({ ...rule, conditions: rule.conditions.filter((_, i) => i !== at) })}
              >
                <Icon name="close" small />
              </button>
            ) : null}
            {at === rule.conditions.length - 1 && at < 9 ? (
              <button
                type="button"
                className="icon-button"
                aria-label={t('costs:centre.when')}
                title={t('costs:centre.when')}
                onClick={() =>
                  onChange({
                    ...rule,
                    conditions: [...rule.conditions, { by: 'tag', key: 'team', value: null }],
                  })
                }
              >
                <Icon name="plus" small />
              </button>
            ) : null}
          </div>
        ))}
      </div>
      <div className="rule-tools">
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="icon-button"
            aria-label={t(by < 0 ? 'costs:centre.up' : 'costs:centre.down')}
            disabled={!canMove(by)}
            onClick={() => onMove(by)}
          >
            <Icon name={by < 0 ? 'up' : 'down'} small />
          </button>
        ))}
        <button
          type="button"
          className="icon-button"
          aria-label={t('costs:centre.remove')}
          onClick={onRemove}
        >
          <Icon name="close" small />
        </button>
      </div>
    </div>
  );
}

function blank(by: Condition['by']): Condition {
  if (by === 'tag') return { by, key: 'team', value: null };
  if (by === 'name') return { by, pattern: '*' };
  if (by === 'project') return { by, value: '0' };
  return { by, value: by === 'region' ? '' : 'x' };
}

function ConditionFields({
  condition,
  accounts,
  onChange,
}: {
  condition: Condition;
  accounts: readonly AccountView[];
  onChange: (condition: Condition) => void;
}): React.ReactElement {
  const { t } = useT();
  const ids = accounts.map((a) => a.id);
  return (
    <>
      <select
        className="text-input"
        value={condition.by}
        aria-label={t('costs:centre.when')}
        onChange={(e) => onChange(blank(KINDS.find((kind) => kind === e.target.value) ?? 'project'))}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`costs:centre.by.${kind}`)}
          </option>
        ))}
      </select>
      {condition.by === 'name' ? (
        <input
          className="text-input mono"
          value={condition.pattern}
          maxLength={128}
          title={t('costs:centre.pattern')}
          aria-label={t('costs:centre.pattern')}
          onChange={(e) => onChange({ ...condition, pattern: e.target.value })}
        />
      ) : condition.by === 'tag' ? (
        <>
          <input
            className="text-input"
            value={condition.key}
            maxLength={64}
            aria-label={t('costs:budget.scopeKey')}
            onChange={(e) => onChange({ ...condition, key: e.target.value, value: null })}
          />
          <span className="soft">{t('costs:centre.is')}</span>
          <Keys
            ids={ids}
            dimension={`tag:${condition.key || '-'}`}
            value={condition.value ?? ''}
            any={t('costs:centre.anyValue')}
            onChange={(value) => onChange({ ...condition, value: value === '' ? null : value })}
          />
        </>
      ) : (
        <>
          <span className="soft">{t('costs:centre.is')}</span>
          <Keys
            ids={ids}
            dimension={condition.by}
            value={condition.value}
            any={null}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </>
      )}
    </>
  );
}

function Keys({
  ids,
  dimension,
  value,
  any,
  onChange,
}: {
  ids: readonly string[];
  dimension: Dimension;
  value: string;
  /** Text of "whatever value"; null where one must be chosen. */
  any: string | null;
  onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useT();
  const choices = useKeyChoices(ids, dimension).filter((c) => any === null || c.value !== '');
  const known = choices.some((c) => c.value === value);
  return (
    <select
      className="text-input"
      value={value}
      aria-label={t('costs:budget.scopeValue')}
      onChange={(e) => onChange(e.target.value)}
    >
      {any === null ? null : <option value="">{any}</option>}
      {known || (any !== null && value === '') ? null : <option value={value}>{value || '—'}</option>}
      {choices.map((c) => (
        <option key={c.value} value={c.value}>
          {c.label}
        </option>
      ))}
    </select>
  );
}
