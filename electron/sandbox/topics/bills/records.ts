/** Records of resources, 8 decimals. */
import type { Call } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import { recordOf } from '../../world/record';
import { customersOf } from '../customers';
import { cycleParam } from '../period';
import { daysWithin, lineQuery } from './filters';
import { linesOfCustomers } from './paging';

/** @throws ApiError CBC.0100 for bill dates outside the cycle. Records of zero are left out only when include_zero_record is false. */
export function listResourceRecords(call: Call): Json {
  const { params, world, account, language } = call;
  const cycle = cycleParam(call, 'cycle');
  const query = lineQuery(
    {
      service: params.text('cloud_service_type'),
      region: params.text('region'),
      chargeMode: params.text('charge_mode'),
      resourceId: params.text('resource_id'),
      project: params.text('enterprise_project_id'),
      tradeId: params.text('trade_id'),
      billType: params.number('bill_type'),
      zero: params.flag('include_zero_record'),
      ...daysWithin(
        call,
        cycle,
        ['bill_date_begin', params.text('bill_date_begin')],
        ['bill_date_end', params.text('bill_date_end')],
      ),
    },
    params.number('statistic_type') === 1 ? 'cycle' : 'none',
  );
  const { lines, total } = linesOfCustomers(world, customersOf(call), cycle, query, pageOf(params));
  return {
    fee_records: lines.map((line) => recordOf(line.account, line, language)),
    total_count: total,
    currency: account.currency,
  };
}
