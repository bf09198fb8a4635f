/**
 * The code lists of the contract in a file of their own, written by `npm run call-types`: every view names codes, and the
 * rest of the contract is large. A test compares the file with what the data say now.
 */
import bss from '@shared/contract/data/bss.json';
import bssintl from '@shared/contract/data/bssintl.json';

export const CODE_LISTS_FILE = 'shared/contract/generated/codeLists.ts';

const HEAD = `/** Made from shared/contract/data by \`npm run call-types\`: not edited by hand. */
type Names = { zh: string; en: string };
`;

type Field = { name: string; enum?: Record<string, unknown> };

const invoice = bssintl.models.InvoiceRequestInfoIntl.fields;

/** Those the app names (shared/codes/lists.ts); every view comes with all that stand here. */
const SHARED = [
  'bill_type',
  'bill_type_summary',
  'charge_mode',
  'period_type_bill',
  'account_type',
  'order_status',
  'order_type',
  'order_source_type',
  'period_type_order',
  'resource_status',
  'expire_policy',
  'free_resource_status',
  'coupon_type',
  'coupon_status',
  'coupon_limit_key',
  'stored_value_card_status',
] as const satisfies readonly (keyof typeof bss.sharedEnums)[];

/** Lists that stand in a model's field only. */
const IN_FIELDS = {
  discount_type: bss.models.DiscountItemV2.fields,
  trade_detail_type: bss.models.CustomerCouponChangeRecord.fields,
  invoiceState: invoice,
  invoiceClass: invoice,
  invoiceMethod: invoice,
  tradeType: invoice,
  requestMode: invoice,
} satisfies Record<string, readonly Field[]>;

/** The whole file. */
export function codeLists(): string {
  const inFields = Object.entries(IN_FIELDS).map(
    ([name, fields]: [string, readonly Field[]]): [string, object] => {
      const found = fields.find((field) => field.name === name)?.enum;
      if (!found) throw new Error(`the contract has no list ${name}`);
      return [name, found];
    },
  );
  const shared = SHARED.map((name): [string, object] => [name, bss.sharedEnums[name]]);
  const lines = [...shared, ...inFields].map(
    ([name, list]) => `  ${name}: ${JSON.stringify(list)} as Record<string, Names>,\n`,
  );
  return `${HEAD}\nexport const codeLists = {\n${lines.join('')}};\n`;
}
