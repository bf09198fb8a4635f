/** What the sandbox lets through to a handler, and what it refuses with the service's own error. */
import { describe, expect, it } from 'vitest';
import { operation } from '@shared/contract/operations';
import { checkBody } from '../../../electron/sandbox/kernel/body';
import { ApiError } from '../../../electron/sandbox/kernel/errors';
import { parseMultipart } from '../../../electron/sandbox/kernel/multipart';
import { checkParams } from '../../../electron/sandbox/kernel/params';
import { findOperation } from '../../../electron/sandbox/kernel/routes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const JSON_TYPE = 'application/json';

function bodyOf(id: string, json: unknown, contentType = JSON_TYPE) {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return checkBody(operation('china', id), bytes(text), contentType, 'en_US');
}

function refusal(act: () => unknown): [number, string, string] {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return [error.status, error.code, error.message];
    throw error;
  }
  throw new Error('was not refused');
}

describe('a request line', () => {
  it.each([
    ['GET', '/v2/servicerequest/cases/count', 'ListCaseCounts', {}],
    ['GET', '/v2/servicerequest/cases/c%2F1', 'ShowCaseDetail', { case_id: 'c/1' }],
    ['GET', '/v1.0/d1/common/order-mgr/orders/detail', 'LegacyListOrders', { domain_id: 'd1' }],
    ['GET', '/v1.0/d1/common/order-mgr/orders/CS1/', 'LegacyShowOrder', { domain_id: 'd1', order_id: 'CS1' }],
    ['GET', '/v1.0/enterprise-projects/quotas', 'ShowEnterpriseProjectQuota', {}],
    ['POST', '/v3/auth/tokens', 'CreateToken', {}],
  ])('%s %s means %s', (method, path, id, params) => {
    const routed = findOperation('both', method, path);
    expect([routed?.operation.id, { ...routed?.path }]).toEqual([id, params]);
  });

  it('of an operation the site does not have means none', () => {
    const path = '/v2/accounts/enterprises/multi-accounts/transfer-amount';
    expect(findOperation('china', 'POST', '/v3/orders/customer-orders/pay')?.operation.id).toBe('PayOrders');
    expect(findOperation('international', 'POST', path)).toBeNull();
  });
});

describe('a body', () => {
  it('comes as the contract types it, with what is unknown dropped', () => {
    const { json } = bodyOf('UpdateSubEnterpriseAmount', '{"customer_id":"m1","amount":"0.10","x":1}');
    expect(json).toMatchObject({ customer_id: 'm1', amount: '0.10' });
    expect(json).not.toHaveProperty('x');
  });

  it.each<[string, string, unknown, string]>([
    ['a missing field', 'PayOrders', { use_coupon: 'NO', use_discount: 'NO' }, 'order_id'],
    ['an empty text', 'PayOrders', { order_id: '', use_coupon: 'NO', use_discount: 'NO' }, 'order_id'],
    [
      'a long text',
      'PayOrders',
      { order_id: 'x'.repeat(65), use_coupon: 'NO', use_discount: 'NO' },
      'order_id',
    ],
    ['a number for a text', 'PayOrders', { order_id: 7, use_coupon: 'NO', use_discount: 'NO' }, 'order_id'],
    [
      'an unknown code',
      'PayOrders',
      { order_id: 'a', use_coupon: 'MAYBE', use_discount: 'NO' },
      'use_coupon',
    ],
    [
      'too many items',
      'PayOrders',
      {
        order_id: 'a',
        use_coupon: 'YES',
        use_discount: 'NO',
        coupon_infos: Array.from({ length: 4 }, () => ({ id: 'c', type: 300 })),
      },
      'coupon_infos',
    ],
    ['three decimals', 'UpdateSubEnterpriseAmount', { customer_id: 'm1', amount: '0.101' }, 'amount'],
    ['an amount of nothing', 'UpdateSubEnterpriseAmount', { customer_id: 'm1', amount: '0.00' }, 'amount'],
    ['no JSON', 'PayOrders', 'order_id=1', 'body'],
    ['nothing', 'ListFreeResourceInfos', '', 'body'],
    ['a list', 'ListFreeResourceInfos', '[]', 'body'],
    ['bytes that are no text', 'ListFreeResourceInfos', '{"a":"\ud800"', 'body'],
  ])('with %s is refused', (_, id, json, field) => {
    expect(refusal(() => bodyOf(id, json))).toEqual([400, 'CBC.0100', `Invalid parameter: ${field}`]);
  });

  it('of another content type is refused', () => {
    expect(refusal(() => bodyOf('ListFreeResourceInfos', '{}', 'text/plain'))[1]).toBe('CBC.0100');
  });

  it('is refused in the words of its service', () => {
    expect(refusal(() => bodyOf('CreateLabels', {}))[1]).toBe('OSM.0001');
    expect(refusal(() => bodyOf('CreateEnterpriseProject', {}))[1]).toBe('EPS.0002');
    expect(refusal(() => bodyOf('CreateToken', {}))[1]).toBe('Bad Request');
  });

  it('keeps a null, which is a filter of its own', () => {
    expect(bodyOf('ListFreeResourceInfos', { enterprise_project_id: null }).json).toMatchObject({
      enterprise_project_id: null,
    });
  });
});

describe('a multipart body', () => {
  const form = (file: string): string =>
    [
      '--b0',
      'Content-Disposition: form-data; name="form_data"',
      '',
      '云',
      '--b0',
      `Content-Disposition: form-data; name="file"; ${file}`,
      'Content-Type: image/png',
      '',
      'a\r\n--b\r\nb',
      '--b0--',
      '',
    ].join('\r\n');

  it('gives fields and files, bytes as they came', () => {
    const parsed = parseMultipart(bytes(form('filename="图 1.png"')), 'multipart/form-data; boundary=b0');
    expect(parsed?.fields).toEqual({ form_data: '云' });
    expect(parsed?.files).toEqual([
      { field: 'file', fileName: '图 1.png', contentType: 'image/png', bytes: bytes('a\r\n--b\r\nb') },
    ]);
    expect(
      parseMultipart(bytes(form("filename*=UTF-8''%E5%9B%BE.png")), 'multipart/form-data; boundary="b0"')
        ?.files[0]?.fileName,
    ).toBe('图.png');
  });

  it('reaches the handler of an upload, and is refused without its file', () => {
    const upload = (text: string) => bodyOf('UploadAccessory', text, 'multipart/form-data; boundary=b0');
    expect(upload(form('filename="a.png"')).files).toHaveLength(1);
    expect(refusal(() => upload('--b0--\r\n'))[1]).toBe('OSM.0001');
    expect(refusal(() => upload(form('filename="a.png"').slice(0, -20)))[1]).toBe('OSM.0001');
  });
});

describe('parameters', () => {
  const check = (id: string, query: string, headers: Record<string, string> = {}, path = {}) =>
    checkParams(operation('china', id), { path, query, headers }, 'en_US');

  it('read headers, lists and defaults', () => {
    const params = check('ListCases', 'label_id_list=1&label_id_list=2', { 'x-site': '1' });
    expect(params.number('X-Site')).toBe(1);
    expect(check('ListCases', '').number('X-Site')).toBe(0);
  });

  it.each<[string, string, string, Record<string, string>, string]>([
    ['a header that is no number', 'ListCases', '', { 'x-site': 'one' }, 'OSM.0001'],
    ['a header with an unknown code', 'ListCases', '', { 'x-site': '7' }, 'OSM.0001'],
    [
      'a parameter given twice',
      'ShowCustomerMonthlySum',
      'bill_cycle=2026-10&bill_cycle=2026-09',
      {},
      'CBC.0100',
    ],
    ['an unknown code', 'ShowCustomerMonthlySum', 'bill_cycle=2026-10&method=mine', {}, 'CBC.0100'],
  ])('refuse %s', (_, id, query, headers, code) => {
    expect(refusal(() => check(id, query, headers))[1]).toBe(code);
  });

  it('take a language nobody knows, as the cloud falls back to its own', () => {
    expect(() => check('ShowCustomerMonthlySum', 'bill_cycle=2026-10', { 'x-language': 'fr' })).not.toThrow();
  });
});
