import type { Confirmation, Item } from '@shared/model/action';
import { useT } from '../../i18n';
import { Amount } from '../amount/Amount';
import { useSay, Value } from './say';

/** Everything that is acted on, attached things below what they follow. */
export function Items({ confirmation }: { confirmation: Confirmation }) {
  const { t } = useT();
  const { items, account } = confirmation;
  if (items.length === 0) return null;
  const priced = items.some((item) => item.amount !== null);
  return (
    <div className="action-items">
      <table>
        <thead>
          <tr>
            <th>{t('actions:dialog.item')}</th>
            <th>{t('actions:dialog.details')}</th>
            {priced && (
              <th className="num">
                {t('actions:dialog.amount')} <span className="faint">{account.currency}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {inOrder(items).map((item) => (
            <Row key={item.id} item={item} priced={priced} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item, priced }: { item: Item; priced: boolean }) {
  const say = useSay();
  return (
    <tr className={item.parent ? 'attached' : undefined}>
      <td>
        <span className="action-item-name">{item.name}</span>
        <span className="mono faint">{item.id}</span>
      </td>
      <td className="soft">
        {item.details.map((value, i) => (
          <span key={i} className="action-detail">
            <Value value={value} />
          </span>
        ))}
        {item.note && (
          <span className={priced && item.amount === null ? 'action-detail action-note' : 'action-detail'}>
            {say(item.note)}
          </span>
        )}
      </td>
      {priced && (
        <td className="num">
          <Amount value={item.amount} refund={item.amount?.startsWith('-') ?? false} />
        </td>
      )}
    </tr>
  );
}

function inOrder(items: readonly Item[]): Item[] {
  const ids = new Set(items.map((item) => item.id));
  const roots = items.filter((item) => item.parent === null || !ids.has(item.parent));
  return roots.flatMap((root) => [root, ...items.filter((item) => item.parent === root.id && item !== root)]);
}
