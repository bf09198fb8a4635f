import { Input } from 'antd';
import { useId } from 'react';
import type { Confirmation } from '@shared/model/action';
import { isProven } from '@shared/model/proof';
import { useT } from '../../i18n';
import { groupDigits } from '../../format/number';
import { Icon } from '../Icon';

/** The amount or the name, typed. Nothing where a press or a hold is enough. */
export function ProofField({
  confirmation,
  typed,
  disabled,
  onChange,
}: {
  confirmation: Confirmation;
  typed: string;
  disabled: boolean;
  onChange: (typed: string) => void;
}) {
  const { t } = useT();
  const id = useId();
  const { proof, account } = confirmation;
  if (proof.kind === 'press' || proof.kind === 'hold') return null;
  const matches = isProven(proof, { typed });
  const money = proof.kind === 'amount';
  return (
    <div className="action-proof">
      <label htmlFor={id}>
        {money
          ? t('actions:dialog.typeAmount', { amount: shown(proof.expected) })
          : t('actions:dialog.typeName', { name: proof.expected })}
      </label>
      <Input
        id={id}
        className={money ? 'action-proof-amount' : 'action-proof-name'}
        {...(money ? { prefix: account.currency, inputMode: 'decimal' as const } : {})}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={typed}
        aria-describedby={`${id}-match`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-match`} role="status" className={matches ? 'action-match right' : 'action-match'}>
        {matches && <Icon name="check" small />}
        {matches ? t('actions:dialog.matches') : typed ? t('actions:dialog.differs') : ''}
      </span>
    </div>
  );
}

function shown(amount: string): string {
  const [whole = '', part] = amount.split('.');
  return part === undefined ? groupDigits(whole) : `${groupDigits(whole)}.${part}`;
}
