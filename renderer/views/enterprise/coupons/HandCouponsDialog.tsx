import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { isTransferAmount } from '@shared/actions/enterprise/transfer';
import type { Entry } from '@shared/model/action';
import type { AccountView } from '@shared/model/account';
import type { Enterprise } from '@shared/model/enterprise';
import { amountText } from '../../../format/number';
import { useT } from '../../../i18n';
import { FailedNote, failedOf } from '../../../ui/action/Failed';
import { openAction } from '../../../ui/action/openAction';
import { Amount } from '../../../ui/amount/Amount';
import { Segments } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { Field, FieldGroup } from '../../../ui/Field';
import { newTransId, plainAmount } from '../money/rows';
import { openDialog } from '../state';
import { useCoupons } from './CouponsTab';
import { byQuantity, byValue, totalOf } from './plan';

/** Coupons for a member by number or by value; which ones go is shown before anything is asked of the cloud. */
export function HandCouponsDialog({
  account,
  enterprise,
  memberId: first,
}: {
  account: AccountView;
  enterprise: Enterprise;
  memberId: string | null;
}) {
  const { t } = useT();
  const { coupons = [] } = useCoupons(account.id, 'transferCoupons');
  const [memberId, setMemberId] = useState(first);
  const [mode, setMode] = useState<'quantity' | 'value'>('quantity');
  const [count, setCount] = useState('1');
  const [value, setValue] = useState('');
  const [failed, setFailed] = useState<{ entries: Entry[]; all: number }>({ entries: [], all: 0 });
  const amount = plainAmount(value);
  const parts =
    mode === 'quantity'
      ? byQuantity(coupons, /^\d{1,3}$/.test(count) ? Number(count) : 0)
      : isTransferAmount(amount)
        ? byValue(coupons, amount)
        : [];
  const sum = totalOf(parts.map((p) => p.amount));
  const all = totalOf(coupons.map((c) => c.balance));
  // A value that the coupons do not hold would be handed over in part: that is not what was asked for.
  const whole =
    mode === 'quantity'
      ? parts.length === Number(count)
      : isTransferAmount(amount) && sameAmount(sum, amount);
  const members = enterprise.members.filter((m) => m.kind === 'independent');
  const member = members.find((m) => m.id === memberId);

  const review = async () => {
    if (!member) return;
    const outcome = await openAction({
      action: 'handCoupons',
      accountId: account.id,
      input: {
        memberId: member.id,
        memberName: member.displayName || member.name,
        coupons: parts.map((p) => ({ couponId: p.coupon.id, amount: p.amount, transId: newTransId() })),
      },
    });
    if (outcome.outcome !== 'sent') return;
    const entries = failedOf(outcome);
    if (entries.length === 0) return openDialog(null);
    setFailed({ entries, all: outcome.entries.length });
    // What is left to hand over.
    setCount(String(entries.length));
    setValue(totalOf(entries.map(({ amount: of }) => of?.value ?? '0')));
  };

  return (
    <Dialog
      title={t('enterprise:coupon.title')}
      wide
      sticky
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className="grow" />
          <Button onClick={() => openDialog(null)}>{t('common:action.cancel')}</Button>
          <Button
            type="primary"
            disabled={!member || parts.length === 0 || !whole}
            onClick={() => void review()}
          >
            {t('enterprise:coupon.review')}
          </Button>
        </>
      }
    >
      <div className="form">
        <FailedNote {...failed} />
        <Field label={t('enterprise:coupon.member')}>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              placeholder={t('enterprise:money.choose')}
              value={memberId}
              options={members.map((m) => ({ value: m.id, label: m.displayName || m.name }))}
              onChange={(id: string) => setMemberId(id)}
            />
          )}
        </Field>
        <FieldGroup label={t('enterprise:coupon.mode')}>
          <Segments
            label={t('enterprise:coupon.mode')}
            value={mode}
            options={[
              { value: 'quantity', label: t('enterprise:coupon.quantity') },
              { value: 'value', label: t('enterprise:coupon.value') },
            ]}
            onChange={setMode}
          />
        </FieldGroup>
        {mode === 'quantity' ? (
          <Field
            label={t('enterprise:coupon.count')}
            hint={t('enterprise:coupon.countHint', { count: coupons.length })}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={count}
                onChange={(event) => setCount(event.target.value.trim())}
              />
            )}
          </Field>
        ) : (
          <Field
            label={t('enterprise:coupon.valueLabel')}
            hint={t('enterprise:coupon.valueHint', { currency: account.currency, amount: amountText(all) })}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={value}
                onChange={(event) => setValue(event.target.value)}
              />
            )}
          </Field>
        )}
        {parts.length > 0 && (
          <FieldGroup label={t('enterprise:coupon.plan')}>
            <dl className="ent-kv">
              {parts.map((part) => (
                <PartLine key={part.coupon.id} name={part.coupon.name} amount={part.amount} />
              ))}
              <dt>
                <b>{t('enterprise:money.sum')}</b>
              </dt>
              <dd>
                <Amount value={sum} currency={account.currency} strong />
              </dd>
            </dl>
          </FieldGroup>
        )}
      </div>
    </Dialog>
  );
}

function PartLine({ name, amount }: { name: string; amount: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Amount value={amount} />
      </dd>
    </>
  );
}

const sameAmount = (a: string, b: string): boolean => totalOf([a]) === totalOf([b]);
