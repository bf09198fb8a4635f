/** The old summary: per service, or per resource type where a service is named; amounts in fen (measure_id 3). */
import type { Call } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { accessDenied } from '../../kernel/params';
import { projectOf } from '../../world/record';
import type { SummaryRow } from '../../world/summary';
import { cycleParam } from '../period';

/** e8 of one fen. */
const FEN = 1_000_000n;
/** Old kinds of balance, and the part of a settled row each stands for. */
const BALANCES = {
  BALANCE_TYPE_DEBIT: 'cash',
  BALANCE_TYPE_CREDIT: 'credit',
  BALANCE_TYPE_COUPON: 'coupon',
  BALANCE_TYPE_RCASH_COUPON: 'flexi',
  BALANCE_TYPE_STORED_CARD: 'stored',
} as const;

export function legacyMonthlySum(call: Call): Json {
  const { params, world, account, language } = call;
  if (params.text('domain_id') !== account.domainId) throw accessDenied(language);
  const cycle = cycleParam(call, 'cycle');
  const service = params.text('cloud_service_type_code');
  const project = params.text('enterpriseProjectId');
  const rows = world
    .summary(account, cycle, {
      key: `project ${project ?? '*'}`,
      join: 'none',
      matches: (line) => !project || projectOf(line) === project,
    })
    .filter((row) => !service || row.service === service);
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = `${row.service} ${service ? row.resourceType : ''} ${row.chargeMode} ${row.billClass}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    error_code: 'CBC.0000',
    error_msg: 'success',
    currency: account.currency,
    total_count: groups.size,
    bill_sums: [...groups.values()].map((group) => groupJson(group, cycle, service !== undefined)),
  };
}

function groupJson(group: readonly SummaryRow[], cycle: string, byType: boolean): Json {
  const sum = (of: (row: SummaryRow) => bigint): number =>
    Number(group.reduce((total, row) => total + of(row), 0n) / FEN);
  const [first] = group;
  return {
    customer_id: first?.account.domainId,
    resource_type_code: byType ? (first?.resourceType ?? null) : null,
    region_code: null,
    cloud_service_type_code: first?.service,
    consume_time: cycle,
    pay_method: first?.chargeMode === 1 ? '0' : '1',
    consume_amount: sum((r) => r.consumeE8),
    debt: sum((r) => r.parts.debt),
    discount: sum((r) => r.discountE8),
    measure_id: 3,
    bill_type: (first?.billClass ?? 1) - 1,
    account_details: Object.entries(BALANCES).map(([kind, part]) => ({
      balance_type_id: kind,
      deduct_amount: sum((r) => r.parts[part]),
    })),
    discount_detail_infos: [],
  };
}
