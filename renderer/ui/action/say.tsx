import { nameOf } from '@shared/codes';
import type { FactValue, Saying } from '@shared/model/action';
import { useT, type T } from '../../i18n';
import { Amount } from '../amount/Amount';
import { billTimeText } from '../../format/date';

/** Puts a text that main named into the language of now. */
export function sayIn(t: T, { key, values }: Saying): string {
  return t(key as 'actions:pay.title', { ...values });
}

export function useSay(): (saying: Saying) => string {
  const { t } = useT();
  return (saying) => sayIn(t, saying);
}

export function Value({ value }: { value: FactValue }) {
  const say = useSay();
  const { language } = useT();
  switch (value.kind) {
    case 'text':
      return <>{value.text}</>;
    case 'id':
      return <span className="mono">{value.id}</span>;
    case 'code':
      return <>{nameOf(value.list, value.code, language) ?? value.name ?? value.code}</>;
    case 'say':
      return <>{say(value.say)}</>;
    case 'money':
      return <Amount value={value.amount} currency={value.currency} />;
    case 'instant':
      // All of these are deadlines of the cloud, and stand in the lists so.
      return <time dateTime={value.at}>{billTimeText(value.at)}</time>;
  }
}
