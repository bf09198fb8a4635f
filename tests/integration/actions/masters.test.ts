import { expect, it } from 'vitest';
import type { Confirmation } from '@shared/model/action';
import { toE8 } from '@shared/money';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';

const get = useSandbox();
const shown = ({ amount }: Confirmation) => toE8(amount?.value ?? 'none').e8;

type Row = Record<string, string | number | undefined>;

it('an order of a member whose money its master manages is handed on, and charges the master what it was shown', async () => {
  const member = sandboxActions(get(), { name: 'china-member-1' });
  const master = sandboxActions(get(), { name: 'china-master' });
  const { ledger } = get().state;
  const askAs = async (who: SandboxActions, input: Record<string, string | number>) => {
    const caller = await who.deps.accounts.callerFor('a1');
    const { value } = await who.deps.client.call('ListCustomerOrders', { limit: 100, ...input }, caller);
    return (value['order_infos'] ?? []) as Row[];
  };
  const own = (await askAs(member, { status: 6 })).find((o) => o['order_type'] === 1);
  const orderId = String(own?.['order_id']);
  const { confirmation } = await member.prepare('pay', { orderId });
  expect(confirmation.warnings).toEqual([{ key: 'actions:warning.noFunds' }]);
  expect(confirmation.balance).toBeNull();
  const [handed] = await member.run('pay', { orderId });
  expect(handed?.state).toBe('done');
  expect(ledger.postings()).toEqual([]);

  const [waiting] = await askAs(master, { status: 6, method: 'sub_customer' });
  const forMember = String(waiting?.['order_id']);
  const all = () =>
    ledger.balance(master.account.domainId, 'cash') + ledger.balance(master.account.domainId, 'credit');
  const before = all();
  const shownToMaster = (await master.prepare('pay', { orderId: forMember })).confirmation;
  expect(shown(shownToMaster)).toBe(toE8(confirmation.amount?.value ?? '').e8);
  const [paid] = await master.run('pay', { orderId: forMember });
  expect(paid?.state).toBe('done');
  expect(before - all()).toBe(shown(shownToMaster));
  // What was named as the source is what was taken.
  const from = shownToMaster.facts.find((f) => /from(Cash|Credit)$/.test(f.label.key))?.label.key ?? '';
  const kind = from.endsWith('Credit') ? 'credit' : 'cash';
  const [posting] = ledger.postings();
  expect(posting?.legs.find((l) => l.holder === master.account.domainId)?.kind).toBe(kind);
  member.remove();
  master.remove();
});
