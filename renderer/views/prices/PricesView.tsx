import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { CallOutput } from '@shared/ipc/contract';
import { type ApiError, call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { usePlace } from '../../state/place';
import { ErrorState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { Tabs } from '../../ui/Tabs';
import { Toolbar } from '../../ui/Toolbar';
import { canPull } from '../bills/pull';
import { openTab, useLists } from '../lists/state';
import { missingIn, termOf, useDraft, type Draft } from './draft';
import { OnDemandResult, TermsResult } from './PriceResult';
import { ProductForm } from './ProductForm';
import { RenewalTab } from './RenewalTab';
import '../lists/lists.css';
import './prices.css';

const TABS = ['product', 'renewal'] as const;

/** What something would cost: by use, by period with the break-even, and renewals. Prices are of the moment they are asked. */
export function PricesView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const tab = useLists((s) => (s.tabs['prices'] === 'renewal' ? 'renewal' : 'product'));
  usePlace([t(`prices:tab.${tab}`)], null);
  return (
    <div className="section-page">
      <Toolbar label={t('common:section.prices')}>
        <Tabs
          label={t('common:section.prices')}
          tabs={TABS.map((id) => ({ id, name: t(`prices:tab.${id}`) }))}
          tab={tab}
          onChange={(id) => openTab('prices', id)}
        />
      </Toolbar>
      <div className="scroll-page" tabIndex={0} role="group" aria-label={t(`prices:tab.${tab}`)}>
        {tab === 'product' ? <ProductTab account={account} /> : <RenewalTab account={account} />}
      </div>
    </div>
  );
}

type Asked = {
  draft: Draft;
  onDemand: CallOutput<'prices.onDemand'> | null;
  period: CallOutput<'prices.period'> | null;
  errors: readonly ApiError[];
};

function ProductTab({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const draft = useDraft();
  const online = useNetwork((s) => s.online);
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const byUse = missingIn(draft, 'onDemand');
  const byPeriod = missingIn(draft, 'period');
  const missing = { ...byUse, ...byPeriod };
  const able = canPull(account, online);
  const ask = async (): Promise<void> => {
    setAsking(true);
    const product = {
      service: draft.service,
      type: draft.type,
      spec: draft.spec,
      region: draft.region,
      count: Number(draft.count),
      ...(draft.sizeUnit === null ? {} : { size: Number(draft.size), sizeUnit: draft.sizeUnit }),
    };
    const errors: ApiError[] = [];
    const attemptOne = async <T,>(run: () => Promise<T>): Promise<T | null> => {
      try {
        return await run();
      } catch (reason) {
        errors.push(toApiError(reason));
        return null;
      }
    };
    const onDemand = await attemptOne(() =>
      call('prices.onDemand', {
        accountId: account.id,
        product,
        factor: draft.factor,
        usage: draft.usage,
        usageUnit: draft.usageUnit,
      }),
    );
    const terms = draft.terms.flatMap((text) => termOf(text) ?? []);
    const period = await attemptOne(() => call('prices.period', { accountId: account.id, product, terms }));
    setAsked({ draft, onDemand, period, errors });
    setAsking(false);
  };
  const names = Object.keys(missing) as (keyof typeof missing)[];
  return (
    <>
      <ProductForm account={account} missing={missing} />
      {names.length > 0 ? (
        <Note kind="notice" role="status">
          {t('prices:missing', {
            list: names.map((name) => t(`prices:field.${name}`)).join(t('common:listSeparator')),
          })}
        </Note>
      ) : null}
      <p className="row">
        <Button type="primary" disabled={names.length > 0 || !able || asking} onClick={() => void ask()}>
          {t(asking ? 'prices:asking' : 'prices:ask')}
        </Button>
        {able ? null : <span className="soft t12">{t('common:needsConnection')}</span>}
        <span className="faint t12">{t('prices:momentary')}</span>
      </p>
      {asked ? <Results asked={asked} /> : null}
    </>
  );
}

function Results({ asked }: { asked: Asked }): React.ReactElement {
  const { draft, onDemand, period, errors } = asked;
  return (
    <div className="price-results" role="status">
      {period ? <TermsResult prices={period} onDemand={onDemand} draft={draft} /> : null}
      {onDemand ? <OnDemandResult price={onDemand} draft={draft} /> : null}
      {errors.map((error, n) => (
        <ErrorState key={n} error={error} />
      ))}
    </div>
  );
}
