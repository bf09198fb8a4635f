import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { toE8 } from '@shared/money';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import type { SandboxAccount } from '../../support/sandboxServer';
import { textOf } from './amounts';
import { body, call, get } from './client';
import type { Reply } from './client';

const sandbox = useSandbox();
const BASE = '/v2/enterprises/multi-accounts';
const named = (name: string): SandboxAccount => accountNamed(sandbox(), name);
const member = (name = 'china-member-3'): string => named(name).domainId;
const transId = (): string => randomUUID().replaceAll('-', '');
const codeOf = (reply: Reply): LosslessValue | undefined =>
  reply.text === '' ? undefined : body(reply)['error_code'];

const move = (
  path: 'transfer-amount' | 'retrieve-amount',
  json: Record<string, unknown>,
  who = 'china-master',
) => call(sandbox().url, 'POST', `${BASE}/${path}`, named(who), json);

async function lines(path: string, query: Record<string, string>, who = 'china-master') {
  const reply = await get(sandbox().url, `${BASE}/${path}`, query, named(who));
  const list = body(reply)['amount_infos'];
  return { reply, lines: Array.isArray(list) ? list.filter(isObject) : [] };
}

const DEBIT = { balance_type: 'BALANCE_TYPE_DEBIT' };
const CREDIT = { balance_type: 'BALANCE_TYPE_CREDIT' };
const e8 = (value: LosslessValue | undefined): bigint => toE8(textOf(value)).e8;

const canGive = async (type = DEBIT) =>
  e8((await lines('transfer-amount', type)).lines[0]?.['avail_transfer_amount']);
const canTake = async (type = DEBIT, id = member()) =>
  e8(
    (await lines('retrieve-amount', { ...type, sub_customer_id: id })).lines[0]?.['avail_retrieve_amount'] ??
      '0',
  );

/** Cash of a master and all its members together. */
function organisationSum(): bigint {
  const { ledger, organisation } = sandbox().state;
  const master = named('china-master').domainId;
  const all = [master, ...organisation.membersOf(master).map((m) => m.account.domainId)];
  return all.reduce((sum, id) => sum + ledger.balance(id, 'cash') + ledger.balance(id, 'credit'), 0n);
}

describe('money between a master and its members', () => {
  it('leaves the one side and arrives at the other, and comes back', async () => {
    const [give, take, sum] = [await canGive(), await canTake(), organisationSum()];
    const out = await move('transfer-amount', {
      customer_id: member(),
      amount: '1234.56',
      trans_id: transId(),
    });
    expect([out.status, out.text]).toEqual([204, '']);
    expect(await canGive()).toBe(give - 123_456_000_000n);
    expect(await canTake()).toBe(take + 123_456_000_000n);
    const back = await move('retrieve-amount', { customer_id: member(), amount: '1234.56' });
    expect(back.status).toBe(204);
    expect([await canGive(), await canTake(), organisationSum()]).toEqual([give, take, sum]);
    expect(sandbox().state.ledger.conserved()).toBe(true);
  });

  it('moves once however often it is sent with one number', async () => {
    const give = await canGive();
    const json = { customer_id: member(), amount: '10', trans_id: transId() };
    expect((await move('transfer-amount', json)).status).toBe(204);
    for (const path of ['transfer-amount', 'retrieve-amount'] as const)
      expect(codeOf(await move(path, json))).toBe('CBC.99007009');
    expect(await canGive()).toBe(give - 1_000_000_000n);
  });

  it('moves once when the answer is lost after the effect', async () => {
    const give = await canGive();
    const json = { customer_id: member(), amount: '10', trans_id: transId() };
    sandbox().faults.add({ kind: 'timeoutAfterEffect', operation: 'UpdateSubEnterpriseAmount' });
    const sent = call(sandbox().url, 'POST', `${BASE}/transfer-amount`, named('china-master'), json);
    sent.catch(() => undefined);
    for (;;) {
      if (
        sandbox()
          .requests()
          .some((r) => r.operation === 'UpdateSubEnterpriseAmount')
      )
        break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(codeOf(await move('transfer-amount', json))).toBe('CBC.99007009');
    expect(await canGive()).toBe(give - 1_000_000_000n);
  });

  it('refuses another while one is running', async () => {
    const master = named('china-master').domainId;
    sandbox().state.transfers.begin(master, member());
    const json = { customer_id: member(), amount: '10' };
    expect(codeOf(await move('transfer-amount', json))).toBe('CBC.99007461');
    sandbox().state.transfers.finish(master, member());
    expect((await move('transfer-amount', json)).status).toBe(204);
  });

  it('refuses more than there is, on either side', async () => {
    expect(codeOf(await move('transfer-amount', { customer_id: member(), amount: '99999999' }))).toBe(
      'CBC.99005003',
    );
    expect(codeOf(await move('retrieve-amount', { customer_id: member(), amount: '99999999' }))).toBe(
      'CBC.99005003',
    );
  });

  it.each(['0', '-1', '1.234', 'ten', ''])('refuses the amount "%s"', async (amount) => {
    expect(codeOf(await move('transfer-amount', { customer_id: member(), amount }))).toBe('CBC.0100');
  });

  it('knows no account of its own of a member whose master pays', async () => {
    const json = { customer_id: member('china-member-1'), amount: '10' };
    expect(codeOf(await move('transfer-amount', json))).toBe('CBC.99000047');
    const found = await lines('retrieve-amount', { ...DEBIT, sub_customer_id: member('china-member-1') });
    expect([found.reply.status, found.lines]).toEqual([200, []]);
  });

  it('is for masters and their own members', async () => {
    const json = { customer_id: member(), amount: '10' };
    expect(codeOf(await move('transfer-amount', json, 'china-independent'))).toBe('CBC.0151');
    expect(codeOf(await move('transfer-amount', { ...json, customer_id: member('demo-dw-prod') }))).toBe(
      'CBC.99000047',
    );
  });
});

describe('credit', () => {
  const expiry = async () => textOf((await lines('transfer-amount', CREDIT)).lines[0]?.['expire_time']);

  it('moves with the end of its line, and comes back', async () => {
    const json = { customer_id: member(), amount: '500', ...CREDIT, expire_time: await expiry() };
    const give = await canGive(CREDIT);
    expect((await move('transfer-amount', json)).status).toBe(204);
    expect([await canGive(CREDIT), await canTake(CREDIT)]).toEqual([give - 50_000_000_000n, 50_000_000_000n]);
    expect((await move('retrieve-amount', json)).status).toBe(204);
    expect([await canGive(CREDIT), await canTake(CREDIT)]).toEqual([give, 0n]);
  });

  it('is refused without the end, with another one, and when it is over', async () => {
    const json = { customer_id: member(), amount: '500', ...CREDIT };
    expect(codeOf(await move('transfer-amount', json))).toBe('CBC.99000043');
    const other = { ...json, expire_time: '2027-06-30T15:59:59Z' };
    expect(codeOf(await move('transfer-amount', other))).toBe('CBC.99000043');
    const over = { ...json, expire_time: '2025-12-31T15:59:59Z' };
    expect(codeOf(await move('transfer-amount', over))).toBe('CBC.99007181');
  });
});

describe('coupons', () => {
  const listed = async (path: string, name: string, query: Record<string, string> = {}) => {
    const reply = await get(
      sandbox().url,
      `${BASE}/${path}`,
      { limit: '100', ...query },
      named('china-master'),
    );
    const list = body(reply)[name];
    return Array.isArray(list) ? list.filter(isObject) : [];
  };
  const canHand = () => listed('transfer-coupons', 'avail_transfer_coupons');
  const canTakeBack = (id = member()) =>
    listed('retrieve-coupons', 'avail_retrieve_coupons', { sub_customer_id: id });
  const send = (path: string, json: unknown) =>
    call(sandbox().url, 'POST', `${BASE}/${path}`, named('china-master'), json);

  it('go to a member in part, as one of its own, and come back with what is left', async () => {
    const [before] = await canHand();
    const coupon_id = textOf(before?.['coupon_id']);
    const handed = await send('transfer-coupon', {
      customer_id: member(),
      coupon_id,
      amount: '20.50',
      trans_id: transId(),
    });
    const sub_coupon_id = textOf(body(handed)['sub_coupon_id']);
    expect(sub_coupon_id).not.toBe('');
    const left = (await canHand()).find((c) => textOf(c['coupon_id']) === coupon_id);
    expect(e8(left?.['balance'])).toBe(e8(before?.['balance']) - 2_050_000_000n);
    expect(await canTakeBack()).toMatchObject([{ coupon_id, sub_coupon_id, balance: '20.50' }]);
    const own = await get(
      sandbox().url,
      '/v2/promotions/benefits/coupons',
      { limit: '100' },
      named('china-member-3'),
    );
    expect(own.text).toContain(sub_coupon_id);

    const back = await send('retrieve-coupon', { customer_id: member(), coupon_id, sub_coupon_id });
    expect(body(back)).toEqual({ real_retrieve_amout: '20.50' });
    expect(await canTakeBack()).toEqual([]);
    expect(e8((await canHand()).find((c) => textOf(c['coupon_id']) === coupon_id)?.['balance'])).toBe(
      e8(before?.['balance']),
    );
    expect(codeOf(await send('retrieve-coupon', { customer_id: member(), coupon_id, sub_coupon_id }))).toBe(
      'CBC.99000043',
    );
    expect(sandbox().state.ledger.conserved()).toBe(true);
  });

  it('are refused beyond their balance, under a number that was used, and for members whose master pays', async () => {
    const [first] = await canHand();
    const json = {
      customer_id: member(),
      coupon_id: textOf(first?.['coupon_id']),
      amount: '1',
      trans_id: transId(),
    };
    expect(codeOf(await send('transfer-coupon', { ...json, amount: '99999' }))).toBe('CBC.99005003');
    expect((await send('transfer-coupon', json)).status).toBe(200);
    expect(codeOf(await send('transfer-coupon', json))).toBe('CBC.99007009');
    const managed = { ...json, trans_id: transId(), customer_id: member('china-member-1') };
    expect(codeOf(await send('transfer-coupon', managed))).toBe('CBC.99000047');
    expect(await canTakeBack(member('china-member-1'))).toEqual([]);
  });
});

describe('the old forms', () => {
  const old = (path: string, json?: unknown) =>
    call(
      sandbox().url,
      json === undefined ? 'GET' : 'POST',
      `/v1.0/${named('china-master').domainId}/customer/account-mgr/${path}`,
      named('china-master'),
      json,
    );

  it('move on the same ledger, under the same numbers', async () => {
    const give = await canGive();
    const number = transId();
    const json = { transId: number, subCustomerId: member(), deductMode: '1', totalTransferAmount: '20' };
    expect(body(await old('transfer', json))).toEqual({ transId: number });
    expect(await canGive()).toBe(give - 2_000_000_000n);
    expect(
      codeOf(await move('transfer-amount', { customer_id: member(), amount: '1', trans_id: number })),
    ).toBe('CBC.99007009');
    const back = { subCustomerId: member(), retrieveMode: '1', totalRetrieveAmount: '20' };
    expect((await old('retrieve', back)).status).toBe(200);
    expect(await canGive()).toBe(give);
  });
});

describe('enterprise projects', () => {
  const eps = (method: string, path: string, who: string, json?: unknown) =>
    call(sandbox().url, method, `/v1.0/enterprise-projects${path}`, named(who), json);
  const names = async (who: string) => {
    const list = body(await eps('GET', '', who))['enterprise_projects'];
    return Array.isArray(list) ? list.filter(isObject).map((p) => p['name']) : [];
  };

  it('are listed as the bills name them, and there are none before they are enabled', async () => {
    expect(await names('demo')).toEqual(['default', '电商平台', '数据中台', '研发测试']);
    expect(await names('china-independent')).toEqual([]);
    const auth = () =>
      call(
        sandbox().url,
        'POST',
        '/v2/enterprises/enterprise-projects/authority',
        named('china-independent'),
      );
    expect((await eps('POST', '', 'china-independent', { name: 'lab' })).status).toBe(403);
    expect((await auth()).status).toBe(204);
    expect(await names('china-independent')).toEqual(['default']);
    expect(codeOf(await auth())).toBe('CBC.99007004');
    expect((await eps('POST', '', 'china-independent', { name: 'lab', type: 'poc' })).status).toBe(201);
    expect(await names('china-independent')).toEqual(['default', 'lab']);
    expect((await eps('POST', '', 'china-independent', { name: 'Lab' })).status).toBe(409);
  });

  it('can be renamed, disabled and enabled, but not the default one', async () => {
    expect((await eps('PUT', '/a1b2', 'demo', { name: 'Shop' })).status).toBe(200);
    expect(await names('demo')).toContain('Shop');
    expect((await eps('POST', '/a1b2/action', 'demo', { action: 'disable' })).status).toBe(204);
    const shown = body(await eps('GET', '/a1b2', 'demo'))['enterprise_project'];
    expect(isObject(shown) && textOf(shown['status'])).toBe('2');
    expect((await eps('PUT', '/0', 'demo', { name: 'Mine' })).status).toBe(400);
    expect((await eps('GET', '/nothing', 'demo')).status).toBe(404);
  });
});
