/**
 * Items of a batch that failed while the call as a whole did not (contract errors.json, perItemFailureFields). An item
 * names itself by resource_id, a coupon or a customer by its own id.
 */
import type { ItemFailure } from './types';

const LISTS = ['fail_resource_infos', 'error_details', 'failed_list', 'fail_list'];
const IDS = ['resource_id', 'id', 'customer_id', 'coupon_id', 'order_id'];

export function itemFailures(value: Record<string, unknown>): ItemFailure[] {
  return LISTS.flatMap((name) => {
    const list = value[name];
    return Array.isArray(list) ? list.filter(isFields).map(failureOf) : [];
  });
}

function failureOf(item: Record<string, unknown>): ItemFailure {
  const text = (name: string): string => (typeof item[name] === 'string' ? item[name] : '');
  return {
    id: IDS.map(text).find((id) => id !== '') ?? '',
    code: text('error_code'),
    message: text('error_msg'),
  };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
