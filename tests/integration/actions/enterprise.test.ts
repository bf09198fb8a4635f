/** What a master does with its members: both sides to the last digit, numbers that count once, and no secret left behind. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromE8 } from '@shared/money';
import { filesWith } from '../../support/files';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { accountNamed, useSandbox } from '../../support/sandboxServer';

const get = useSandbox();
let bench: SandboxActions;
beforeEach(() => (bench = sandboxActions(get(), { name: 'china-master' })));
afterEach(() => bench.remove());

const PASSWORD = 'Kites-over-9-hills';
const PHONE = '13912340001';
const member = () => accountNamed(get(), 'china-member-3').domainId;
const cashOf = (id: string) => get().state.ledger.balance(id, 'cash');
const number = () => randomUUID().replaceAll('-', '');
const rows = (amount: string, transId = number()) => ({
  rows: [{ memberId: member(), name: 'member-3', amount, transId }],
});

const form = (over: Record<string, unknown> = {}) => {
  const master = get().state.organisation;
  const unit = master.unitsOf(ownAccount())[0];
  return {
    unitId: unit?.id ?? '',
    unitName: 'Retail',
    name: 'kite-lab',
    displayName: 'Kite lab',
    custody: false,
    permissions: ['READ_FINANCE_INFO', 'READ_CONSUME_BILL'],
    password: PASSWORD,
    agreed: true,
    ...over,
  };
};
function ownAccount() {
  const { organisation } = get().state;
  const id = bench.account.domainId;
  const found = organisation.membersOf(id)[0];
  if (!found) throw new Error('no member');
  // Units are told by the master's domain alone.
  return { ...found.account, domainId: id };
}

describe('a member with a code by message', () => {
  it('is made, and neither password nor phone nor code is in the book', async () => {
    const sent = await bench.run('sendMemberCode', {
      phone: PHONE,
      name: 'kite-lab',
      language: 'en-us',
      ref: 'r1',
    });
    expect(sent.map((e) => e.state)).toEqual(['done']);
    const code = get().messages().at(-1)?.code ?? '';
    const wrong = await bench.run(
      'createMember',
      form({ phone: PHONE, code: code === '000000' ? '111111' : '000000' }),
    );
    expect(wrong[0]).toMatchObject({
      state: 'failed',
      detail: { error: { params: { code: 'CBC.99000026' } } },
    });
    const made = await bench.run('createMember', form({ phone: PHONE, code }));
    expect(made.map((e) => e.state)).toEqual(['done']);
    expect(get().opened()).toHaveLength(1);
    expect(filesWith(bench.test.folder, 'kite-lab')).not.toEqual([]);
    for (const secret of [PASSWORD, PHONE, code]) expect(filesWith(bench.test.folder, secret)).toEqual([]);
  });

  it('is not asked for again where one of its name exists', async () => {
    await bench.run('createMember', form());
    await expect(bench.prepare('createMember', form())).rejects.toMatchObject({ code: 'action.notPossible' });
  });
});

describe('money between master and member', () => {
  it('moves what was shown, on both sides', async () => {
    const [master, other] = [cashOf(bench.account.domainId), cashOf(member())];
    const { confirmation } = await bench.prepare('allocate', rows('12.34'));
    expect(confirmation.amount).toEqual({ value: '12.34', direction: 'move' });
    expect(confirmation.facts.map((f) => f.label.key)).toEqual([
      'enterprise:fact.masterBefore',
      'enterprise:fact.masterAfter',
      'enterprise:fact.memberBefore',
      'enterprise:fact.memberAfter',
    ]);
    await bench.run('allocate', rows('12.34'));
    expect([cashOf(bench.account.domainId), cashOf(member())]).toEqual([
      master - 1_234_000_000n,
      other + 1_234_000_000n,
    ]);
    await bench.run('reclaim', rows('12.34'));
    expect([cashOf(bench.account.domainId), cashOf(member())]).toEqual([master, other]);
  });

  it('does not move twice under one number', async () => {
    const before = cashOf(member());
    const once = rows('5.00');
    await bench.run('allocate', once);
    const again = await bench.run('allocate', once);
    expect(again[0]).toMatchObject({
      state: 'failed',
      detail: { error: { params: { code: 'CBC.99007009' } } },
    });
    expect(cashOf(member())).toBe(before + 500_000_000n);
  });

  it('is refused before it is sent where there is too little, or the master pays', async () => {
    await expect(bench.prepare('allocate', rows('99999999.00'))).rejects.toMatchObject({
      params: { because: 'enterprise:because.masterShort' },
    });
    const managed = accountNamed(get(), 'china-member-1').domainId;
    const input = { rows: [{ memberId: managed, name: 'm', amount: '1', transId: number() }] };
    await expect(bench.prepare('allocate', input)).rejects.toMatchObject({
      params: { because: 'enterprise:because.noAccount' },
    });
    expect(
      get()
        .state.ledger.postings()
        .filter((p) => p.cause === 'transfer'),
    ).toEqual([]);
  });

  it('is refused in words while another transfer of the member is running, and moves nothing', async () => {
    const before = cashOf(member());
    get().state.transfers.begin(bench.account.domainId, member());
    const [entry] = await bench.run('allocate', rows('5.00'));
    expect(entry).toMatchObject({ state: 'failed', detail: { error: { params: { code: 'CBC.99007461' } } } });
    expect(cashOf(member())).toBe(before);
    get().state.transfers.finish(bench.account.domainId, member());
    expect((await bench.run('allocate', rows('5.00')))[0]?.state).toBe('done');
  });

  it('takes back no more than came from the master, and says how much that is', async () => {
    const account = get().state.world.account(member());
    if (!account) throw new Error('no member');
    const given = get().state.transfers.given(account, 'cash');
    const least = given < cashOf(member()) ? given : cashOf(member());
    await expect(bench.prepare('reclaim', rows('99999999.00'))).rejects.toMatchObject({
      params: {
        because: 'enterprise:because.memberShort',
        name: 'member-3',
        available: fromE8(least),
      },
    });
  });

  it('gives no credit under an end the master has none of, and takes none back from who has none', async () => {
    const credit = (over: Record<string, unknown> = {}) => ({ ...rows('50.00'), pot: 'credit', ...over });
    await expect(
      bench.prepare('allocate', credit({ choices: { line: ['2020-01-01T00:00:00Z'] } })),
    ).rejects.toMatchObject({ params: { because: 'enterprise:because.masterShort', available: '0.00' } });
    await expect(bench.prepare('reclaim', credit())).rejects.toMatchObject({
      params: { because: 'enterprise:because.noAccount' },
    });
    const { confirmation } = await bench.prepare('allocate', credit());
    expect(confirmation.facts.map((f) => f.label.key)).toContain('enterprise:fact.creditEnds');
  });

  it('goes on after a row that is refused, and each row has its own fate', async () => {
    const other = get()
      .state.organisation.membersOf(bench.account.domainId)
      .map((m) => m.account);
    expect(other.filter((a) => !a.custody)).toHaveLength(1);
    const made = await bench.run('createMember', form());
    expect(made[0]?.state).toBe('done');
    const second = get().opened()[0]?.domainId ?? '';
    get().faults.add({ kind: 'refuse', code: 'CBC.99007461', operation: 'UpdateSubEnterpriseAmount' });
    const before = cashOf(bench.account.domainId);
    const entries = await bench.run('allocate', {
      rows: [
        { memberId: member(), name: 'member-3', amount: '7.00', transId: number() },
        { memberId: second, name: 'Kite lab', amount: '8.00', transId: number() },
      ],
    });
    expect(entries.map((e) => [e.names[0], e.state])).toEqual([
      ['member-3', 'failed'],
      ['Kite lab', 'done'],
    ]);
    expect(cashOf(second)).toBe(800_000_000n);
    expect(cashOf(bench.account.domainId)).toBe(before - 800_000_000n);
  });

  it('moves credit under the end of its line', async () => {
    const made = await bench.run('allocate', { ...rows('50.00'), pot: 'credit' });
    expect(made[0]?.state).toBe('done');
    expect(get().state.ledger.balance(member(), 'credit')).toBe(5_000_000_000n);
  });
});

describe('coupons', () => {
  it('go out in part and come back with what is left', async () => {
    const caller = await bench.deps.accounts.callerFor('a1');
    const ask = async (operation: string, list: string, input: Record<string, string | number> = {}) =>
      ((await bench.deps.client.call(operation, { limit: 100, ...input }, caller)).value[list] ??
        []) as Record<string, string>[];
    const [coupon] = await ask('ListMultiAccountTransferCoupons', 'avail_transfer_coupons');
    const to = { memberId: member(), memberName: 'member-3' };
    const handed = await bench.run('handCoupons', {
      ...to,
      coupons: [{ couponId: coupon?.['coupon_id'], amount: '10.00', transId: number() }],
    });
    expect(handed[0]?.state).toBe('done');
    const [part] = await ask('ListMultiAccountRetrieveCoupons', 'avail_retrieve_coupons', {
      sub_customer_id: member(),
    });
    expect(part?.['balance']).toBe('10.00');
    const taken = await bench.run('takeCoupons', {
      ...to,
      coupons: [{ couponId: part?.['coupon_id'], subCouponId: part?.['sub_coupon_id'], transId: number() }],
    });
    expect(taken[0]?.state).toBe('done');
    expect(get().state.ledger.conserved()).toBe(true);
  });

  it('that stand beyond the first hundred go out as well', async () => {
    const { coupons } = get().state;
    const master = { ...ownAccount() };
    const usual = coupons.of(master).find((c) => c.type === 1 && coupons.statusOf(master, c) === 2);
    if (!usual) throw new Error('no coupon');
    for (let n = 0; n < 105; n += 1) coupons.issue(master, { ...usual, id: `many-${n}`, code: `M${n}` });
    const [handed] = await bench.run('handCoupons', {
      memberId: member(),
      memberName: 'member-3',
      coupons: [{ couponId: 'many-104', amount: '1.00', transId: number() }],
    });
    expect(handed?.state).toBe('done');
  });
});

describe('enterprise projects', () => {
  it('are enabled once, then made and found, and refused in words where they are not enabled or the name is taken', async () => {
    const own = sandboxActions(get(), { name: 'china-independent' });
    try {
      await expect(
        own.prepare('createProject', { name: 'shop', description: '', type: 'prod' }),
      ).rejects.toMatchObject({
        params: { because: 'enterprise:because.notEnabled' },
      });
      expect((await own.run('enableProjects', {}))[0]?.state).toBe('done');
      await expect(own.prepare('enableProjects', {})).rejects.toMatchObject({
        params: { because: 'enterprise:because.alreadyEnabled' },
      });
      const shop = { name: 'shop', description: 'web shop', type: 'prod' };
      expect((await own.run('createProject', shop))[0]?.state).toBe('done');
      await expect(own.prepare('createProject', shop)).rejects.toMatchObject({
        params: { because: 'enterprise:because.projectTaken' },
      });
      const listed = get().state.projects.of(get().state.world.account(own.account.domainId) ?? ownAccount());
      expect(listed.map((p) => p.name.en)).toContain('shop');
    } finally {
      own.remove();
    }
  });
});
