import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import type { SandboxAccount } from '../../support/sandboxServer';
import { textOf } from './amounts';
import { BALANCES, body, call, get, RECORDS } from './client';
import type { Reply } from './client';

let skew = 0;
const sandbox = useSandbox({ clock: () => Date.now() + skew });
const BASE = '/v2/enterprises/multi-accounts';
const PHONE = '13912340001';
const PASSWORD = 'Kites-over-9-hills';

const named = (name: string): SandboxAccount => accountNamed(sandbox(), name);
const post = (path: string, json: unknown, who = 'china-master'): Promise<Reply> =>
  call(sandbox().url, 'POST', path, named(who), json, { 'X-Language': 'en_US' });
const read = async (path: string, query: Record<string, string>, who = 'china-master') =>
  get(sandbox().url, path, query, named(who), { 'X-Language': 'en_US' });
const codeOf = (reply: Reply): LosslessValue | undefined => body(reply)['error_code'];
const items = (reply: Reply, name: string): Record<string, LosslessValue>[] => {
  const list = body(reply)[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const sendCode = (phone = PHONE, who = 'china-master'): Promise<Reply> =>
  post(
    `${BASE}/sm-verification-code`,
    { mobile_phone: phone, timeout: 5, sm_template_args: [{ key: 'sub_customer_name', value: 'kite-lab' }] },
    who,
  );
const lastCode = (): string => sandbox().messages().at(-1)?.code ?? '';

async function units(): Promise<string[]> {
  const reply = await read(`${BASE}/enterprise-organizations`, { recursive_query: '1' });
  return items(reply, 'child_nodes').map((n) => textOf(n['id']));
}

async function create(more: Record<string, unknown>, customer: Record<string, unknown> = {}): Promise<Reply> {
  return post(`${BASE}/sub-customers`, {
    party_id: (await units())[0],
    display_name: 'Kite lab',
    sub_customer_association_type: 1,
    permission_ids: ['READ_FINANCE_INFO', 'READ_CONSUME_BILL'],
    new_sub_customer: { customer_name: 'kite-lab', password: PASSWORD, ...customer },
    ...more,
  });
}

const members = async (query: Record<string, string> = {}, who = 'china-master') =>
  items(await read(`${BASE}/sub-customers`, { limit: '100', ...query }, who), 'sub_customer_infos');

describe('organisation', () => {
  it('shows units as a tree and members with their unit', async () => {
    const reply = await read(`${BASE}/enterprise-organizations`, { recursive_query: '1' }, 'demo');
    const top = items(reply, 'child_nodes');
    expect(top.map((n) => n['name'])).toContain('R&D');
    const below = top.flatMap((n) => (Array.isArray(n['child_nodes']) ? n['child_nodes'] : []));
    expect(below.filter(isObject).map((n) => n['name'])).toEqual(['Quality']);
    const flat = items(await read(`${BASE}/enterprise-organizations`, {}, 'demo'), 'child_nodes');
    expect(flat.every((n) => Array.isArray(n['child_nodes']) && n['child_nodes'].length === 0)).toBe(true);
    const found = await members({}, 'demo');
    expect(found).toHaveLength(8);
    expect(found.find((m) => m['display_name'] === 'qa-perf')?.['org_name']).toBe('Quality');
  });

  it('finds members by name, whole or in part, and by unit', async () => {
    expect(await members({ sub_customer_account_name: 'shanhai_re' })).toHaveLength(0);
    expect(await members({ sub_customer_account_name: 'shanhai_re', fuzzy_query: '1' })).toHaveLength(1);
    expect(await members({ org_id: (await units())[0] ?? '' })).toHaveLength(1);
  });

  it('is for masters only', async () => {
    for (const path of ['enterprise-organizations', 'sub-customers']) {
      const reply = await read(`${BASE}/${path}`, {}, 'china-member-1');
      expect([reply.status, codeOf(reply)]).toEqual([403, 'CBC.0151']);
    }
  });

  it('lists the members of an international master, which has no more than that', async () => {
    expect(await members({}, 'international-master')).toHaveLength(1);
    const reply = await read(`${BASE}/enterprise-organizations`, {}, 'international-master');
    expect(reply.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a code by message', () => {
  it('is answered with 204 and nothing, and stands in the phone', async () => {
    const reply = await sendCode();
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(sandbox().messages()).toMatchObject([{ to: PHONE, channel: 'sms' }]);
    expect(sandbox().messages()[0]?.text).toContain(lastCode());
  });

  it('is refused within a minute, to those who are no master, and to a number that is none', async () => {
    await sendCode();
    expect(codeOf(await sendCode())).toBe('CBC.99000082');
    expect(codeOf(await sendCode(PHONE, 'china-independent'))).toBe('CBC.70300008');
    expect(codeOf(await sendCode(PHONE, 'china-member-1'))).toBe('CBC.70300009');
    expect(codeOf(await sendCode('12'))).toBe('CBC.0100');
  });
});

describe('a new member', () => {
  it('is there at once, with its own empty account, and its master sees it', async () => {
    await sendCode();
    const reply = await create({}, { mobile_phone: PHONE, verification_code: lastCode() });
    expect([reply.status, reply.text]).toEqual([204, '']);
    const found = await members({ sub_customer_account_name: 'kite-lab' });
    expect(found).toMatchObject([{ display_name: 'Kite lab', org_name: 'Retail' }]);
    const [own] = sandbox().opened();
    if (!own) throw new Error('no account was opened');
    expect(own.domainId).toBe(found[0]?.['id']);
    const balances = items(await get(sandbox().url, BALANCES, {}, own), 'account_balances');
    expect(balances.map((b) => textOf(b['amount']))).toEqual(['0.00', '0.00']);
    const bills = await read(RECORDS, {
      cycle: '2026-11',
      method: 'sub_customer',
      sub_customer_id: own.domainId,
    });
    expect([bills.status, textOf(body(bills)['total_count'])]).toEqual([200, '0']);
  });

  it('needs no code without a phone', async () => {
    expect((await create({})).status).toBe(204);
    expect(sandbox().messages()).toEqual([]);
  });

  it('is not made with a wrong, a used, an expired or no code', async () => {
    expect(codeOf(await create({}, { mobile_phone: PHONE }))).toBe('CBC.99000026');
    await sendCode();
    const code = lastCode();
    const wrong = code === '000000' ? '111111' : '000000';
    expect(codeOf(await create({}, { mobile_phone: PHONE, verification_code: wrong }))).toBe('CBC.99000026');
    skew = 5 * 60_000;
    expect(codeOf(await create({}, { mobile_phone: PHONE, verification_code: code }))).toBe('CBC.99000027');
    skew = 0;
    expect((await create({}, { mobile_phone: PHONE, verification_code: code })).status).toBe(204);
    const again = await create(
      {},
      { customer_name: 'kite-two', mobile_phone: PHONE, verification_code: code },
    );
    expect(codeOf(again)).toBe('CBC.99000029');
  });

  it('is not made after five wrong tries, also with the right code', async () => {
    await sendCode();
    const code = lastCode();
    const wrong = code === '000000' ? '111111' : '000000';
    const codes: unknown[] = [];
    for (let i = 0; i < 5; i += 1)
      codes.push(codeOf(await create({}, { mobile_phone: PHONE, verification_code: wrong })));
    codes.push(codeOf(await create({}, { mobile_phone: PHONE, verification_code: code })));
    expect(codes).toEqual([...Array<string>(4).fill('CBC.99000026'), 'CBC.99000082', 'CBC.99000082']);
  });

  it('is refused with a name or number that is taken, a weak password, an unknown unit or permission', async () => {
    expect((await create({})).status).toBe(204);
    expect(codeOf(await create({}))).toBe('CBC.99000031');
    expect(codeOf(await create({}, { customer_name: '1st' }))).toBe('CBC.99000031');
    const other = { customer_name: 'kite-two' };
    expect(codeOf(await create({}, { ...other, password: 'kitekite' }))).toBe('CBC.99000036');
    expect(codeOf(await create({}, { ...other, password: 'short1!' }))).toBe('CBC.0100');
    expect(codeOf(await create({ party_id: '1' }, other))).toBe('CBC.0100');
    expect(codeOf(await create({ permission_ids: ['EVERYTHING'] }, other))).toBe('CBC.0100');
  });

  it('is forgotten by a reset, and shown to the master only as far as it grants', async () => {
    await create({ permission_ids: [] });
    const id = sandbox().opened()[0]?.domainId ?? '';
    const bills = await read(RECORDS, { cycle: '2026-11', method: 'sub_customer', sub_customer_id: id });
    expect(codeOf(bills)).toBe('CBC.0151');
    sandbox().reset();
    expect(await members()).toHaveLength(3);
  });
});
