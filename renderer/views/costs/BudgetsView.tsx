import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Budget, Standing } from '@shared/model/finance';
import { call, on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { amountText, percentText } from '../../format/number';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { usePlace } from '../../state/place';
import { Amount } from '../../ui/amount/Amount';
import { attempt } from '../../ui/attempt';
import { Badge, type BadgeKind } from '../../ui/Badge';
import { Dialog } from '../../ui/Dialog';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { BudgetDialog } from './BudgetDialog';
import { dimensionName, keyName } from './names';
import { useCosts } from './state';

const KINDS: Record<Standing['state'], BadgeKind> = {
  over: 'danger',
  expected: 'notice',
  possible: 'notice',
  within: 'ok',
  unknown: 'plain',
};

type Open = { kind: 'edit'; budget: Budget | null } | { kind: 'remove'; budget: Budget } | null;

/** Budgets of the open month: what is spent, what it will come to, and which thresholds were reached when. */
export function BudgetsView(): React.ReactElement {
  const { t } = useT();
  const [open, setOpen] = useState<Open>(null);
  const { value, error, retry } = useQuery('query.budgets', {});
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'budgets' || what === 'rules') retry();
      }),
    [retry],
  );
  usePlace([t('costs:tab.budgets')], value?.map((s) => s.asOf).sort()[0] ?? null);
  const close = (): void => setOpen(null);
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (!value) return <LoadingState text={t('costs:empty.reading')} />;
  return (
    <div className="costs-scroll">
      {value.length === 0 ? (
        <EmptyState
          title={t('costs:budget.empty')}
          text={t('costs:budget.emptyNote')}
          action={{ label: t('costs:budget.add'), run: () => setOpen({ kind: 'edit', budget: null }) }}
        />
      ) : (
        <section className="block">
          <div className="block-head">
            <h2>{t('costs:tab.budgets')}</h2>
            <span className="grow" />
            <Button size="small" onClick={() => setOpen({ kind: 'edit', budget: null })}>
              {t('costs:budget.add')}
            </Button>
          </div>
          {value.map((standing) => (
            <BudgetBlock
              key={standing.budget.id}
              standing={standing}
              onEdit={() => setOpen({ kind: 'edit', budget: standing.budget })}
              onRemove={() => setOpen({ kind: 'remove', budget: standing.budget })}
            />
          ))}
        </section>
      )}
      {open?.kind === 'edit' ? <BudgetDialog budget={open.budget} onClose={close} /> : null}
      {open?.kind === 'remove' ? <RemoveDialog budget={open.budget} onClose={close} /> : null}
    </div>
  );
}

function BudgetBlock({
  standing,
  onEdit,
  onRemove,
}: {
  standing: Standing;
  onEdit: () => void;
  onRemove: () => void;
}): React.ReactElement {
  const { t } = useT();
  const { budget, spent, left, used, elapsed, reached, next, state, outlook } = standing;
  const share = used === null ? 0 : Math.min(10_000, Math.max(0, used));
  const sought = useCosts((s) => s.budget === budget.id);
  const block = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!sought) return;
    block.current?.scrollIntoView({ block: 'nearest' });
    block.current?.focus();
  }, [sought]);
  return (
    <article
      ref={block}
      tabIndex={-1}
      aria-label={budget.name}
      className={sought ? 'budget sought' : 'budget'}
    >
      <div className="budget-head">
        <h3>{budget.name}</h3>
        <Badge kind={KINDS[state]}>{t(`costs:budget.state.${state}`)}</Badge>
        <span className="soft t12">
          <ScopeText budget={budget} />
        </span>
        <span className="grow" />
        <button type="button" className="link t12" onClick={onEdit}>
          {t('costs:budget.edit')}
        </button>
        <button type="button" className="link t12" onClick={onRemove}>
          {t('costs:budget.remove')}
        </button>
      </div>
      <div
        className={`progress ${state === 'within' || state === 'unknown' ? '' : 'notice'}`}
        role="progressbar"
        aria-label={budget.name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share / 100)}
      >
        <span style={{ width: `${share / 100}%` }} />
      </div>
      <div className="budget-facts">
        <span>
          {t('costs:budget.spent')} <Amount value={spent} currency={budget.currency} strong />{' '}
          <span className="faint">/</span> <Amount value={budget.amount} />
        </span>
        {used === null ? null : (
          <span>
            {t('costs:budget.used')} {percentText(BigInt(Math.round(used / 10)), false)}
          </span>
        )}
        <span>
          {t('costs:budget.left')} <Amount value={left} />
        </span>
        <span className="soft">
          {t('costs:budget.elapsed', { share: percentText(BigInt(Math.round(elapsed / 10)), false) })}
        </span>
        {outlook.kind === 'forecast' ? (
          <span>
            {t('costs:budget.outlook')} <Amount value={outlook.expected} finality="provisional" />{' '}
            <span className="faint">
              ({amountText(outlook.low)} – {amountText(outlook.high)})
            </span>
          </span>
        ) : (
          <span className="soft">
            {t(`costs:outlook.quiet.${outlook.reason}`, {
              have: String(outlook.have),
              need: String(outlook.need),
            })}
          </span>
        )}
      </div>
      <div className="budget-facts soft">
        {reached.map(({ percent, on: day }) => (
          <span key={percent}>{t('costs:budget.reached', { percent: String(percent), day })}</span>
        ))}
        {next === null ? null : <span>{t('costs:budget.next', { percent: String(next) })}</span>}
      </div>
    </article>
  );
}

function ScopeText({ budget }: { budget: Budget }): React.ReactElement {
  const { t, language } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const own = budget.accountIds.map((id) => accounts.find((a) => a.id === id)?.name ?? id).join(', ');
  const scope = budget.only.map(
    ({ dimension, keys }) =>
      `${dimensionName(t, dimension)} ${keys.map((key) => keyName({ t, language, accounts }, dimension, key, null)).join(', ')}`,
  );
  return <>{[own, ...(scope.length > 0 ? scope : [t('costs:budget.scopeAll')])].join(' / ')}</>;
}

function RemoveDialog({ budget, onClose }: { budget: Budget; onClose: () => void }): React.ReactElement {
  const { t } = useT();
  const remove = async (): Promise<void> => {
    await attempt('costs:notSaved.budgetRemoved', () => call('budgets.remove', { id: budget.id }));
    onClose();
  };
  return (
    <Dialog
      title={t('costs:budget.removeAsk', { name: budget.name })}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{t('costs:budget.cancel')}</Button>
          <Button danger type="primary" onClick={() => void remove()}>
            {t('costs:budget.remove')}
          </Button>
        </>
      }
    >
      <p>{t('costs:budget.removeNote')}</p>
    </Dialog>
  );
}
