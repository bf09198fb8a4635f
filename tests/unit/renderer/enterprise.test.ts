import { describe, expect, it } from 'vitest';
import { isKept, nameRules, passwordRules, phoneOf } from '@shared/actions/enterprise/rules';
import type { Enterprise, MemberView } from '@shared/model/enterprise';
import { byQuantity, byValue, type HeldCoupon } from '../../../renderer/views/enterprise/coupons/plan';
import { judge, newRow, readTable } from '../../../renderer/views/enterprise/money/rows';
import { projectRows } from '../../../renderer/views/enterprise/projects';
import { treeRows } from '../../../renderer/views/enterprise/tree';

const member = (id: string, over: Partial<MemberView> = {}): MemberView => ({
  id,
  name: `${id}-account`,
  displayName: id,
  status: '1',
  unitId: 'u1',
  unitName: 'One',
  kind: 'independent',
  cash: { currency: 'CNY', amount: '100.00', retrievable: '40.00', expireTime: null },
  credit: [],
  spend: [{ cycle: '2026-11', currency: 'CNY', amount: '1.10' }],
  ...over,
});

const enterprise = (members: MemberView[]): Enterprise => ({
  state: 'master',
  code: null,
  asOf: null,
  root: { id: 'r', name: 'Root' },
  units: [
    { id: 'u1', name: 'One', parentId: 'r' },
    { id: 'u2', name: 'Two', parentId: 'u1' },
  ],
  members,
  memberOf: null,
  byMember: false,
  own: [],
  cycles: ['2026-11', '2026-10'],
  missingCycles: [],
});

describe('the tree of an enterprise', () => {
  const all = enterprise([member('a'), member('b', { unitId: 'u2' }), member('c', { unitId: 'gone' })]);
  const rows = (text: string, folded: string[] = []) =>
    treeRows(all, { text, folded: new Set(folded), currency: 'CNY' }).map((r) => `${r.depth} ${r.id}`);

  it('sums what is below a unit, and puts a member of an unknown unit at the top', () => {
    expect(rows('')).toEqual(['0 u1', '1 u2', '2 b', '1 a', '0 c']);
    const [one] = treeRows(all, { text: '', folded: new Set(), currency: 'CNY' });
    expect(one?.figures).toEqual({ cash: '200.00', month: '2.20', year: '2.20' });
  });

  it('shows what is found with the units on the way, folded or not', () => {
    expect(rows('b-acc', ['u1'])).toEqual(['0 u1', '1 u2', '2 b']);
    expect(rows('two')).toEqual(['0 u1', '1 u2', '2 b']);
    expect(rows('', ['u1'])).toEqual(['0 u1', '0 c']);
    expect(rows('nobody')).toEqual([]);
  });

  it('adds no amount of another currency', () => {
    const foreign = enterprise([
      member('a', { cash: { currency: 'USD', amount: '9', retrievable: '9', expireTime: null } }),
    ]);
    expect(treeRows(foreign, { text: '', folded: new Set(), currency: 'CNY' })[0]?.figures.cash).toBeNull();
  });
});

describe('the rules of a new member', () => {
  it('tell name, password and phone as they are typed', () => {
    expect(isKept(nameRules('kite-lab'))).toBe(true);
    expect(nameRules('1 kite')).toEqual({ length: true, start: false, characters: false });
    expect(isKept(passwordRules('Kites-over-9', 'kite-lab'))).toBe(true);
    expect(passwordRules('kite-lab9A', 'kite-lab').name).toBe(false);
    expect(passwordRules('bal-etik9A', 'kite-lab').name).toBe(false);
    expect(passwordRules('short1A', 'x').length).toBe(false);
    expect(phoneOf('+86 139-1234 5678')).toBe('13912345678');
    expect(phoneOf('2391234567')).toBeNull();
  });
});

describe('a list of transfers', () => {
  const members = [member('a'), member('b', { kind: 'managed', cash: null })];
  const judged = (way: 'out' | 'back', ...rows: [string, string][]) =>
    judge({
      rows: rows.map(([id, amount]) => newRow(id, amount)),
      members,
      way,
      pot: 'cash',
      locked: new Set(),
    });

  it('says before and after, and why a row would be refused', () => {
    expect(judged('out', ['a', '1,000.50'])).toEqual([{ kind: 'ok', before: '100.00', after: '1100.50' }]);
    expect(judged('back', ['a', '40.01'])).toEqual([{ kind: 'problem', why: 'short', available: '40.00' }]);
    expect(judged('out', ['a', '1'], ['a', '2'])[1]).toEqual({ kind: 'problem', why: 'twice' });
    expect(judged('out', ['b', '1'], ['a', '1.234'], ['', '1'])).toEqual([
      { kind: 'problem', why: 'managed' },
      { kind: 'problem', why: 'amount' },
      { kind: 'empty' },
    ]);
  });

  it('moves 1,50 nowhere instead of a hundred times as much', () => {
    expect(judged('out', ['a', '1,50'])).toEqual([{ kind: 'problem', why: 'amount' }]);
    expect(readTable('a\t1,50', members).map((r) => r.amount)).toEqual(['1,50']);
  });

  it('takes no amount of a table for its first digits, where its commas stand in no quotation marks', () => {
    const read = readTable('account,amount\na,1,234.00\na,1,50\na,10,by hand\na,20,2026-11-24\n', members);
    expect(read.map((r) => r.amount)).toEqual(['1234.00', '1,50', '10', '20']);
  });

  it('drops no row of a table whose amount it cannot read', () => {
    const read = readTable('account,amount\na,10\na,¥20\nb-account,-\n', members);
    expect(read.map((r) => [r.memberId, r.amount])).toEqual([
      ['a', '10'],
      ['a', '¥20'],
      ['b', '-'],
    ]);
    expect(judged('out', ['a', '¥20'])).toEqual([{ kind: 'problem', why: 'amount' }]);
  });

  it('gives each row a number of its own, which stays with it', () => {
    const [x, y] = [newRow('a', '1'), newRow('a', '1')];
    expect(x.transId).toMatch(/^[0-9a-f]{32}$/);
    expect(x.transId).not.toBe(y.transId);
  });

  it('reads a CSV and a table of a spreadsheet, and names what it does not know', () => {
    const csv = '\uFEFFaccount,amount\r\na,"1,000.00"\r\nb-account,2\r\nnobody,3\r\n';
    expect(readTable(csv, members).map((r) => [r.memberId, r.amount, r.why])).toEqual([
      ['a', '1000.00', null],
      ['b', '2', null],
      [null, '3', 'unknown'],
    ]);
    expect(readTable('a\t1,012.50', members)).toMatchObject([{ memberId: 'a', amount: '1012.50' }]);
    expect(
      readTable('a\t1', [member('x', { displayName: 'a' }), member('y', { displayName: 'a' })])[0]?.why,
    ).toBe('several');
  });
});

describe('coupons by number and by value', () => {
  const coupon = (id: string, balance: string, until: string): HeldCoupon => ({
    id,
    subId: null,
    memberId: null,
    name: id,
    currency: 'CNY',
    balance,
    from: null,
    until,
    limits: null,
  });
  const held = [
    coupon('late', '50', '2027-05-01'),
    coupon('soon', '20', '2027-01-01'),
    coupon('used', '0', '2026-12-01'),
  ];

  it('take those that end first', () => {
    expect(byQuantity(held, 1).map((p) => [p.coupon.id, p.amount])).toEqual([['soon', '20']]);
    expect(byValue(held, '30').map((p) => [p.coupon.id, p.amount])).toEqual([
      ['soon', '20.00'],
      ['late', '10.00'],
    ]);
    expect(byValue(held, '99').map((p) => p.amount)).toEqual(['20.00', '50.00']);
  });
});

describe('enterprise projects', () => {
  const group = (project: string | null, customer: string | null, amount: string, currency = 'CNY') => ({
    currency,
    count: 1,
    amounts: { amount },
    keys: [
      { value: project, label: project && `${project} by the bill` },
      { value: customer, label: null },
    ],
  });
  const listed = [
    { project_id: '0', name: 'default', status: 1 },
    { project_id: 'p1', name: 'Shop', status: 2 },
  ];

  it('have the costs of every member in them, the dearest first, and those only bills know', () => {
    const groups = [group('p1', 'm1', '1.10'), group('p1', 'm2', '2.00000001'), group('own', 'm1', '5.00')];
    expect(projectRows(listed, groups, 'CNY')).toEqual([
      { id: '0', name: 'default', status: '1', amount: null, parts: [] },
      {
        id: 'p1',
        name: 'Shop',
        status: '2',
        amount: '3.10000001',
        parts: [
          { customerId: 'm2', amount: '2.00000001' },
          { customerId: 'm1', amount: '1.10' },
        ],
      },
      {
        id: 'own',
        name: 'own by the bill',
        status: null,
        amount: '5.00',
        parts: [{ customerId: 'm1', amount: '5.00' }],
      },
    ]);
  });

  it('lose nothing of what is unassigned, whichever of the three ways it is said, and show it last', () => {
    const groups = [
      group(null, 'm1', '1'),
      group('-1', 'm1', '2'),
      group('', 'm2', '4'),
      group('p2', null, '8'),
    ];
    expect(projectRows([], groups, 'CNY').map((r) => [r.id, r.amount, r.parts.length])).toEqual([
      ['p2', '8.00', 1],
      [null, '7.00', 2],
    ]);
  });

  it('never add another currency', () => {
    const groups = [group('p1', 'm1', '1'), group('p1', 'm1', '9', 'USD')];
    expect(projectRows(listed, groups, 'CNY')[1]?.amount).toBe('1.00');
  });
});
