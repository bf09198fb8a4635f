import { nameOf } from '@shared/codes';
import type { Row } from '@shared/model/query';
import { Badge, type BadgeKind } from '../../ui/Badge';
import type { GridColumn } from '../../ui/table/columns';
import { valueOf } from '../bills/fields';
import { fieldColumn, ownCurrency, type ColumnContext } from '../lists/columns';
import { CouponValue } from './CouponValue';
import { limitWords } from './limits';

const KINDS: Readonly<Record<string, BadgeKind>> = {
  '1': 'info',
  '2': 'ok',
  '3': 'plain',
  '4': 'plain',
  '5': 'plain',
};

export function couponColumns(context: ColumnContext): GridColumn<Row>[] {
  const { t, language } = context;
  return [
    fieldColumn(context, 'coupons', 'plan_name', t('money:column.coupon'), { width: 190, grow: 2, rank: 0 }),
    fieldColumn(context, 'coupons', 'coupon_type', t('money:column.kind'), { width: 104, rank: 4 }),
    fieldColumn(context, 'coupons', 'status', t('money:column.status'), {
      width: 110,
      rank: 1,
      cell: (row) => {
        const code = valueOf(row, 'status') ?? '';
        const frozen = valueOf(row, 'is_frozen') === '1';
        return (
          <Badge kind={frozen ? 'notice' : (KINDS[code] ?? 'plain')}>
            {frozen ? t('money:frozen') : (nameOf('couponStatus', code, language) ?? code)}
          </Badge>
        );
      },
    }),
    {
      ...fieldColumn(context, 'coupons', 'use_limits', t('money:column.limits'), {
        width: 220,
        grow: 3,
        rank: 3,
      }),
      cell: (row) => {
        const words = limitWords(t, language, valueOf(row, 'use_limits')).join(t('common:listSeparator'));
        return (
          <span className="ell soft" title={words}>
            {words}
          </span>
        );
      },
      text: (row) => limitWords(t, language, valueOf(row, 'use_limits')).join(t('common:listSeparator')),
    },
    fieldColumn(context, 'coupons', 'expire_time', t('money:column.until'), { width: 152, rank: 2 }),
    {
      ...fieldColumn(context, 'coupons', 'balance', t('money:column.left'), {
        width: 128,
        rank: 0,
        money: true,
      }),
      cell: (row) => <CouponValue row={row} {...ownCurrency(context, row)} />,
    },
  ];
}
