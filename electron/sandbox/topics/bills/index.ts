/** Bills in every granularity, computed from the same lines: summary and transactions (2 decimals), records, details, amortised costs (8). */
import type { Topic } from '../../kernel/context';
import { listMonthlyBreakDown } from './breakdown';
import { listResourceRecordDetails } from './details';
import { listResourceRecords } from './records';
import { showCustomerMonthlySum } from './summary';
import { listFeeRecords } from './transactions';

export const bills: Topic = {
  ShowCustomerMonthlySum: showCustomerMonthlySum,
  ListCustomerBillsFeeRecords: listFeeRecords,
  ListCustomerselfResourceRecords: listResourceRecords,
  ListCustomerselfResourceRecordDetails: listResourceRecordDetails,
  ListCustomerBillsMonthlyBreakDown: listMonthlyBreakDown,
};
