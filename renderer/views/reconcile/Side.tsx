import { Button } from 'antd';
import { useState } from 'react';
import { codeName } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Reconciliation, SignedMonth } from '@shared/model/reconcile';
import { toE8 } from '@shared/money';
import { PAYMENT_PARTS } from '@shared/reconcile/parts';
import { asOfText } from '../../format/date';
import { sum } from '../../format/change';
import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { Icon } from '../../ui/Icon';
import { Answered, type Reading } from '../lists/Answered';
import { Changes } from './Changes';
import { isSignable } from './isSignable';
import { PullChanges } from './PullChanges';
import { SignDialog } from './SignDialog';

/** Services named one by one. */
const NAMED = 5;

type Props = {
  month: Reconciliation;
  signed: SignedMonth | undefined;
  /** Nobody is said not to have signed, and nobody signs, before it is known who has. */
  signedReading: Reading;
  account: AccountView;
  onSigned: () => void;
};

/** What explains the month beside its levels: payment, rounding, other months, members, signatures. */
export function Side({ month, signed, signedReading, account, onSigned }: Props): React.ReactElement {
  const { t } = useT();
  const { refunds, late } = month.acrossMonths;
  return (
    <aside className="reconcile-side">
      <SignOff {...{ month, signed, signedReading, account, onSigned }} />
      {month.payments.length > 0 ? (
        <Block title={t('reconcile:payments')} unit={month.currency}>
          {PAYMENT_PARTS.map((part) => (
            <Line
              key={part}
              name={t(`reconcile:part.${part}`)}
              value={month.payments.find((p) => p.part === part)?.amount ?? null}
            />
          ))}
          <Total name={t('reconcile:settled')} value={sum(month.payments.map((p) => p.amount))} />
        </Block>
      ) : null}
      <Rounding month={month} />
      {refunds.rows + late.rows > 0 ? (
        <Block title={t('reconcile:across')} unit={month.currency}>
          {refunds.rows > 0 ? (
            <Line name={t('reconcile:acrossAbout', { n: refunds.rows })} value={refunds.amount} />
          ) : null}
          {late.rows > 0 ? (
            <Line name={t('reconcile:lateAbout', { n: late.rows })} value={late.amount} decimals={8} />
          ) : null}
        </Block>
      ) : null}
      <PullChanges accountId={account.id} cycle={month.cycle} />
      <Members month={month} />
    </aside>
  );
}

function SignOff({ month, signed, signedReading, account, onSigned }: Props): React.ReactElement {
  const { t } = useT();
  const [role, setRole] = useState<'prepared' | 'reviewed' | null>(null);
  const current = signed?.state === 'changed' ? [] : (signed?.signatures ?? []);
  const of = (r: 'prepared' | 'reviewed') => current.filter((s) => s.role === r).at(-1);
  const next = of('prepared') ? (of('reviewed') ? null : 'reviewed') : 'prepared';
  const ready = isSignable(month);
  return (
    <Block title={t('reconcile:signOff')}>
      {signed?.state === 'changed' ? <Changes signed={signed} currency={month.currency} /> : null}
      <Answered {...signedReading}>
        {(['prepared', 'reviewed'] as const).map((r) => {
          const signature = of(r);
          return (
            <div key={r} className="sign-line">
              <Icon name={signature ? 'check' : 'clock'} small />
              <div className="grow">
                <div>
                  {t(r === 'prepared' ? 'reconcile:preparedBy' : 'reconcile:reviewedBy', {
                    name: signature?.name ?? '',
                  })}
                </div>
                <div className="faint t11">
                  {signature
                    ? t('reconcile:at', {
                        at: asOfText(signature.at, new Date()),
                        fingerprint: signature.fingerprint.slice(0, 8),
                      })
                    : t('reconcile:notYet')}
                </div>
              </div>
              {next === r ? (
                <Button size="small" type="primary" disabled={!ready} onClick={() => setRole(r)}>
                  {t(r === 'prepared' ? 'reconcile:prepare' : 'reconcile:review')}
                </Button>
              ) : null}
            </div>
          );
        })}
      </Answered>
      <p className="faint t12">{t('reconcile:signNote')}</p>
      {role ? (
        <SignDialog
          account={account}
          month={month}
          role={role}
          onClose={() => setRole(null)}
          onSigned={onSigned}
        />
      ) : null}
    </Block>
  );
}

function Rounding({ month: { rounding, currency } }: { month: Reconciliation }): React.ReactElement | null {
  const { t, language } = useT();
  if (rounding.length === 0) return null;
  const others = rounding.slice(NAMED);
  return (
    <Block title={t('reconcile:rounding')} unit={currency}>
      {rounding.slice(0, NAMED).map(({ code, name, amount }) => (
        <Line
          key={code}
          name={codeName('monthlySummary', 'service_type_code', code, name, language) ?? code}
          value={amount}
          decimals={8}
        />
      ))}
      {others.length > 0 ? (
        <Line
          name={t('reconcile:others', { n: others.length })}
          value={sum(others.map((r) => r.amount))}
          decimals={8}
        />
      ) : null}
      <Total name={t('reconcile:total')} value={sum(rounding.map((r) => r.amount))} decimals={8} />
    </Block>
  );
}

function Members({ month: { members, currency } }: { month: Reconciliation }): React.ReactElement | null {
  const { t } = useT();
  if (members.length === 0) return null;
  return (
    <Block title={t('reconcile:members')} unit={currency}>
      {members.map(({ customerId, name, amount, own, difference }) => (
        <Line
          key={customerId}
          name={name ?? customerId}
          note={
            own === null
              ? t('reconcile:memberNotHeld')
              : difference !== null && toE8(difference).e8 === 0n
                ? t('reconcile:memberEqual')
                : t('reconcile:memberOwn', { amount: own })
          }
          value={amount}
        />
      ))}
    </Block>
  );
}

function Block({
  title,
  unit,
  children,
}: {
  title: string;
  unit?: string;
  children: React.ReactNode;
}): React.ReactElement {
  return (
    <section className="side-block">
      <h2>
        {title}
        {unit ? <span className="unit">{unit}</span> : null}
      </h2>
      {children}
    </section>
  );
}

type LineProps = { name: string; note?: string; value: string | null; decimals?: 2 | 8 };

function Line({ name, note, value, decimals = 2 }: LineProps): React.ReactElement {
  return (
    <div className="side-line">
      <span className="side-name" title={name}>
        {name}
        {note ? <span className="faint t11">{note}</span> : null}
      </span>
      <Amount value={value} decimals={decimals} />
    </div>
  );
}

function Total({ name, value, decimals = 2 }: LineProps): React.ReactElement {
  return (
    <div className="side-line total">
      <b>{name}</b>
      <Amount value={value} decimals={decimals} strong />
    </div>
  );
}
