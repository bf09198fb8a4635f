import { describe, expect, it } from 'vitest';
import { operation, operations } from '@shared/contract/operations';
import { buildRequest, requestUrl, type CallInput } from '@shared/contract/request';

const build = (id: string, input: CallInput) => buildRequest(operation('china', id), input);
const refusal = (id: string, input: CallInput) => {
  try {
    build(id, input);
  } catch (error) {
    return (error as { params: unknown }).params;
  }
  throw new Error('was not refused');
};

describe('building a request', () => {
  it('escapes path and query, and leaves out what is undefined', () => {
    const request = build('ShowCustomerOrderDetails', { order_id: "a/b 一'", limit: undefined });
    expect(requestUrl('https://h/prefix/', request)).toBe(
      'https://h/prefix/v2/orders/customer-orders/details/a%2Fb%20%E4%B8%80%27',
    );
  });

  it('sends an empty object where every field of the body is optional', () => {
    expect(build('ListFreeResourceInfos', {}).body).toBe('{}');
    expect(build('ListServiceTypes', {}).body).toBeNull();
  });

  it('keeps null in a body, where it is a filter of its own, and drops undefined', () => {
    const { body } = build('ListFreeResourceInfos', { enterprise_project_id: null, region_code: undefined });
    expect(body).toBe('{"enterprise_project_id":null}');
  });

  it('lets the scores of a ticket be given to the old endpoint, whose fields nobody documented', () => {
    const satisfactionList = [{ satisfactionId: 1, satisfactionValue: 5 }];
    const { body } = build('LegacyOsmScore', { caseId: 'IT1', satisfactionList });
    expect(JSON.parse(body ?? '')).toEqual({ caseId: 'IT1', satisfactionList });
  });

  it('takes codes that the contract does not know yet', () => {
    expect(
      build('ListCustomerselfResourceRecords', { cycle: '2026-10', bill_type: 999 }).query,
    ).toContainEqual(['bill_type', '999']);
  });

  it.each<[string, CallInput, string, string]>([
    ['ShowCustomerMonthlySum', {}, 'bill_cycle', 'required'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-1' }, 'bill_cycle', 'format'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', limit: 1001 }, 'limit', 'tooLarge'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', limit: 0 }, 'limit', 'tooSmall'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', limit: 1.5 }, 'limit', 'type'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', offset: '0' }, 'offset', 'type'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', method: null }, 'method', 'type'],
    ['ShowCustomerMonthlySum', { bill_cycle: '2026-10', cycle: '2026-10' }, 'cycle', 'unknownField'],
    [
      'ShowCustomerMonthlySum',
      { bill_cycle: '2026-10', service_type_code: 'x'.repeat(65) },
      'service_type_code',
      'tooLong',
    ],
    [
      'ListCustomerselfResourceRecords',
      { cycle: '2026-10', bill_date_begin: '2026-02-30' },
      'bill_date_begin',
      'format',
    ],
    [
      'ListCustomerselfResourceRecords',
      { cycle: '2026-10', 'X-Language': 'zh\r\nHost: x' },
      'X-Language',
      'format',
    ],
    ['ShowCustomerOrderDetails', { order_id: '..' }, 'order_id', 'format'],
  ])('refuses %s %j: %s %s', (id, input, field, reason) => {
    expect(refusal(id, input)).toEqual({ field, reason });
  });

  it('has no operation in which one name stands in two places', () => {
    for (const site of ['china', 'international'] as const)
      for (const { id, request, models } of operations(site)) {
        const body = models[request.body?.type.replace(/^object:/, '') ?? '']?.fields ?? [];
        const names = [...request.path, ...request.query, ...request.header, ...body].map((f) => f.name);
        expect({ id, names: new Set(names).size }).toEqual({ id, names: names.length });
      }
  });
});
