/** Where a gateway does not publish an operation, its predecessor answers in its shape. */
import { describe, expect, it } from 'vitest';
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
