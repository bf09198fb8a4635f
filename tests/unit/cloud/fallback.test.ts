/** Where a gateway does not publish an operation, its predecessor answers in its shape. */
import { describe, expect, it } from 'vitest';
import { decodeResponse } from '@shared/contract/decode';
import { operation, operations } from '@shared/contract/operations';
import { createCloudClient } from '../../../electron/cloud/client';
import { answer, caller, fakeTime, scripted, type Reply } from './support';

const GONE = answer(404, { error_code: 'APIGW.0101', error_msg: 'The API does not exist' });
const OLD = answer(200, {
  error_code: 'CBC.0000',
  data: {
    totalSize: 1,
    orderInfos: [{ orderId: 'CS1', currencyAfterDiscount: 0.12345678, currencyType: 'CNY' }],
  },
});

function bench(...replies: Reply[]) {
  const transport = scripted(...replies);
  return { transport, client: createCloudClient({ transport, time: fakeTime(), random: () => 0.5 }) };
}
const as = caller({ domainId: 'd1' });

describe('an operation that is not published', () => {
  it('is asked of its predecessor, with pages counted its way', async () => {
    const { client, transport } = bench(GONE, OLD);
    const { value } = await client.call('ListCustomerOrders', { limit: 10, offset: 20, status: 6 }, as);
    expect(transport.sent[1]?.url).toBe(
      'https://bss.myhuaweicloud.com/v1.0/d1/common/order-mgr/orders/detail?status=6&page_size=10&page_index=3',
    );
    expect(value).toMatchObject({
      total_count: 1,
      order_infos: [{ order_id: 'CS1', amount_after_discount: '0.12345678', currency: 'CNY' }],
    });
  });

  it('gives a pull the body of the successor, digit for digit', async () => {
    const { client } = bench(GONE, OLD);
    const { body } = await client.raw('ListCustomerOrders', { limit: 10, offset: 0 }, as);
    expect(new TextDecoder().decode(body)).toContain('"amount_after_discount":0.12345678');
  });

  it.each([
    ['a filter the old one does not know', { limit: 10, offset: 0, indirect_partner_id: 'p' }],
    ['the records of members', { limit: 10, offset: 0, method: 'sub_customer' }],
    ['a page that begins within one', { limit: 10, offset: 5 }],
  ])('is not asked with %s, which would be another answer', async (_, input) => {
    const { client, transport } = bench(GONE, OLD);
    await expect(client.call('ListCustomerOrders', input, as)).rejects.toMatchObject({
      code: 'cloud.notFound',
    });
    expect(transport.sent).toHaveLength(1);
  });

  it.each([
    ['a gateway that has nothing there', answer(404, 'not found')],
    ['a gateway that has it no more', answer(410, '')],
    ['a user who may not call this one API', answer(403, { error_code: 'APIGW.0302', error_msg: 'no' })],
    ['an API that denies access', answer(403, { error_code: 'APIG.0306', error_msg: 'no' })],
  ])('is asked of its predecessor for %s', async (_, refusal) => {
    const { client } = bench(refusal, OLD);
    const { value } = await client.call('ListCustomerOrders', { limit: 10, offset: 0 }, as);
    expect(value.order_infos?.[0]?.order_id).toBe('CS1');
  });

  it.each([
    ['a permission the service misses', answer(403, { error_code: 'CBC.0150', error_msg: 'no' })],
    ['a parameter', answer(400, { error_code: 'CBC.0100', error_msg: 'no' })],
    ['a reason of its own', answer(200, { error_code: 'CBC.30000010', error_msg: 'no' })],
  ])('is not asked elsewhere when it was refused for %s', async (_, refusal) => {
    const { client, transport } = bench(refusal, OLD);
    await expect(client.call('ListCustomerOrders', { limit: 10, offset: 0 }, as)).rejects.toThrow();
    expect(transport.sent).toHaveLength(1);
  });

  it('whose predecessor is refused too, is told as it was refused itself', async () => {
    const { client } = bench(
      answer(403, { error_code: 'APIGW.0302', error_msg: 'no' }),
      answer(403, { error_code: 'CBC.0151', error_msg: 'no' }),
    );
    await expect(client.call('ListCustomerOrders', { limit: 10, offset: 0 }, as)).rejects.toMatchObject({
      code: 'cloud.permission',
      params: { code: 'APIGW.0302', operation: 'ListCustomerOrders' },
    });
  });

  it("of members' money counts its pages from 1 there", async () => {
    const { client, transport } = bench(
      GONE,
      answer(200, { totalCount: 1, amountInfo: [{ availTransferAmount: 12.30000001, measureId: 1 }] }),
    );
    const { value } = await client.call(
      'ShowMultiAccountTransferAmount',
      { balance_type: 'BALANCE_TYPE_DEBIT', offset: 20, limit: 20 },
      as,
    );
    expect(transport.sent[1]?.url).toContain('?balance_type=BALANCE_TYPE_DEBIT&offset=2&limit=20');
    expect(value).toEqual({
      total_count: 1,
      amount_infos: [{ avail_transfer_amount: '12.30000001', measure_id: 1 }],
    });
  });

  it('for what an order has made is asked of the resources of that order, and of nothing else', async () => {
    const old = answer(200, {
      totalSize: 1,
      resources: [{ resourceId: 'r1', cloudServiceType: 'hws.service.type.ebs', status: 2 }],
    });
    const { client, transport } = bench(GONE, old);
    const ofOrder = { order_id: 'CS1', offset: 0, limit: 50 };
    const { value } = await client.call('ListPayPerUseCustomerResources', ofOrder, as);
    expect(transport.sent[1]?.url).toMatch(/\/orders-resource\/CS1\?(offset=1&limit=50|limit=50&offset=1)$/);
    expect(value).toMatchObject({
      total_count: 1,
      data: [{ resource_id: 'r1', service_type_code: 'hws.service.type.ebs' }],
    });
    for (const input of [
      { offset: 0, limit: 50 },
      { ...ofOrder, limit: 500 },
      { ...ofOrder, only_main_resource: 1 },
    ]) {
      const asked = bench(GONE);
      await expect(asked.client.call('ListPayPerUseCustomerResources', input, as)).rejects.toMatchObject({
        code: 'cloud.notFound',
      });
      expect(asked.transport.sent).toHaveLength(1);
    }
  });

  it('is told as it was refused, where the account id the old path wants is not known', async () => {
    const { client, transport } = bench(GONE, OLD);
    await expect(client.call('ListCustomerOrders', { limit: 10, offset: 0 }, caller())).rejects.toMatchObject(
      { code: 'cloud.notFound' },
    );
    expect(transport.sent).toHaveLength(1);
  });

  it('for tickets is asked of their old list, page by page', async () => {
    const { client, transport } = bench(
      GONE,
      answer(200, { totalCount: 201, incidentInfoList: [{ incidentId: 't1', simpleDescribe: 'The bill' }] }),
    );
    const { value } = await client.call('ListCases', { limit: 100, offset: 200 }, as);
    expect(transport.sent[1]?.url).toMatch(
      /\/v1\/queryincident\?pageSize=100&pageNo=3$|\?pageNo=3&pageSize=100$/,
    );
    expect(value).toEqual({
      total_count: 201,
      incident_info_list: [{ incident_id: 't1', simple_description: 'The bill' }],
    });
  });

  it('without a predecessor is what it is', async () => {
    const { client } = bench(GONE);
    await expect(client.call('ListCities', { province_code: '44' }, as)).rejects.toMatchObject({
      code: 'cloud.notFound',
    });
  });
});

it('an old endpoint called by its own name is read as its successor too', async () => {
  const { client } = bench(
    answer(200, {
      totalSize: 1,
      resources: [{ resourceId: 'r1', resourceSize: 40, cloudServiceType: 'hws.service.type.ebs' }],
    }),
  );
  const { value } = await client.call(
    'LegacyListOrderResources',
    { order_id: 'CS1', offset: 1, limit: 10 },
    as,
  );
  expect(value).toEqual({
    total_count: 1,
    data: [{ resource_id: 'r1', spec_size: '40', service_type_code: 'hws.service.type.ebs' }],
  });
});

describe('an old form', () => {
  const decoded = (id: string, body: object) => decodeResponse(operation('china', id), JSON.stringify(body));

  it('of a price reads as a pay-per-use price', () => {
    const body = {
      error_code: 'CBC.0000',
      ratingResult: {
        amount: 8.5,
        discountAmount: 1.5,
        originalAmount: 10,
        measureId: 1,
        currency: 'CNY',
        productRatingResult: [{ id: '1', productId: 'p', amount: 8.5, originalAmount: 10 }],
      },
    };
    expect(decoded('LegacyQueryRating', body)).toEqual({
      kind: 'value',
      value: {
        error_code: 'CBC.0000',
        amount: '8.5',
        discount_amount: '1.5',
        official_website_amount: '10',
        measure_id: 1,
        currency: 'CNY',
        product_rating_results: [{ id: '1', product_id: 'p', amount: '8.5', official_website_amount: '10' }],
      },
    });
  });

  it('of package usage reads as the new one', () => {
    const body = {
      free_resources: [{ free_resource_id: 'f', amount: 1.5, measure_id: 10, order_id: 'CS1' }],
    };
    expect(decoded('LegacyFreeResourceUsages', body)).toEqual({
      kind: 'value',
      value: { free_resources: [{ free_resource_id: 'f', amount: '1.5', measure_id: 10, order_id: 'CS1' }] },
    });
  });

  it.each([
    ['LegacyRenewResources', { order_ids: ['CS1'] }, { order_ids: ['CS1'] }],
    ['LegacyUnsubscribeOrder', { unsub_order_ids: ['CS2'] }, { order_ids: ['CS2'] }],
    ['LegacyTransfer', { transId: 't1' }, { trans_id: 't1' }],
    ['LegacyPayOrderV1', { tradeNo: 'n1' }, { trade_no: 'n1' }],
  ])('of a change, %s, is named as it is now', (id, body, value) => {
    expect(decoded(id, body)).toEqual({ kind: 'value', value });
  });

  it('of a list of tickets reads as the new one, whose labels have numbers', () => {
    const ticket = {
      incidentId: 't1',
      type: 2,
      businessTypeName: 'Billing',
      simpleDescribe: 'The bill is wrong',
      status: 1,
      createTime: '2026-11-01T00:00:00Z',
      gray: false,
      labelList: [{ labelId: '7', name: 'urgent', color: '#ff0000' }],
    };
    expect(decoded('LegacyOsmQueryIncident', { totalCount: 1, incidentInfoList: [ticket] })).toEqual({
      kind: 'value',
      value: {
        total_count: 1,
        incident_info_list: [
          {
            incident_id: 't1',
            incident_service_type: '2',
            business_type_name: 'Billing',
            simple_description: 'The bill is wrong',
            status: 1,
            create_time: '2026-11-01T00:00:00Z',
            gray: false,
            label_list: [{ label_id: 7, name: 'urgent', color: '#ff0000' }],
          },
        ],
      },
    });
  });

  it('is read as its successor, of each endpoint', () => {
    const old = operations('china').filter((o) => o.supersededBy);
    expect(old.length).toBeGreaterThan(25);
    expect(old.filter((o) => !o.successor).map((o) => o.id)).toEqual([]);
  });
});
