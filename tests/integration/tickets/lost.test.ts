/** Answers of the desk that get lost: what was said or raised is found in the cloud, and nothing else is taken for it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';
import { ticketDesk, type Item } from '../../support/ticketDesk';

const get = useSandbox();
const desk = ticketDesk(get);
let bench: SandboxActions;
beforeEach(() => (bench = sandboxActions(get(), { quietMs: 0, timeoutMs: 500 })));
afterEach(() => {
  get().faults.clear();
  bench.remove();
});

const stateNow = async () =>
  (await bench.actions.page({ text: '', offset: 0, limit: 1 })).entries[0]?.state ?? 'none';
const settled = async () => {
  await bench.actions.settle({ entries: null });
  return stateNow();
};
const heading = 'Two of our nodes lost contact at the same minute';

async function newTicket(draftId: string): Promise<Record<string, unknown>> {
  await desk.sign();
  const { headers = {}, json } = await desk.newTicket();
  const made = json as Item;
  return {
    draftId,
    categoryId: made['incident_sub_type_id'],
    productId: made['product_category_id'],
    problemId: made['business_type_id'],
    description: heading,
    mobile: made['remind_mobile'],
    mail: made['remind_mail'],
    areaCode: made['area_code'],
    phoneVerifiedId: headers['x-phone-verifiedid'],
    mailVerifiedId: headers['x-email-verifiedid'],
  };
}
const raised = () =>
  (get().state.tickets.known(bench.account.domainId)?.tickets() ?? []).filter((t) =>
    t.description.startsWith(heading),
  );

describe('an answer to a ticket that got lost', () => {
  it('is not taken for the same words said a minute before', async () => {
    const ticketId = await desk.anyTicket(17);
    await bench.run('ticketReply', { ticketId, content: 'Yes, it still happens' });
    get().faults.add({ kind: 'drop', operation: 'CreateMessages' });
    const [entry] = await bench.run('ticketReply', { ticketId, content: 'Yes, it still happens' });
    expect(entry?.state).toBe('unknown');
    expect(await settled()).toBe('failed');
  });

  it('is not taken for the same words said in the console while its confirmation stood open', async () => {
    const ticketId = await desk.anyTicket(17);
    const content = 'Yes, on all of them';
    const { ticket } = await bench.prepare('ticketReply', { ticketId, content });
    await desk.ask('CreateMessages', { path: { case_id: ticketId }, json: { message: { content } } });
    get().faults.add({ kind: 'drop', operation: 'CreateMessages' });
    expect((await bench.actions.execute({ ticket })).entries[0]?.state).toBe('unknown');
    expect(await settled()).toBe('failed');
  });

  it('is found when the clock of this computer is an hour ahead', async () => {
    const ticketId = await desk.anyTicket(17);
    bench.skip(3_600_000);
    get().faults.add({ kind: 'timeoutAfterEffect', operation: 'CreateMessages' });
    await bench.run('ticketReply', { ticketId, content: 'Said once, an hour ahead' });
    expect(await settled()).toBe('done');
  });
});

describe('a new ticket whose answer got lost', () => {
  it('is found when the clock of this computer is ten minutes ahead, and its draft raises no second one', async () => {
    const ticket = await newTicket('draft-ahead');
    bench.skip(600_000);
    const before = raised().length;
    get().faults.add({ kind: 'timeoutAfterEffect', operation: 'CreateCases' });
    const [entry] = await bench.run('ticketCreate', ticket);
    expect(entry?.state).toBe('unknown');
    expect(await settled()).toBe('done');
    await expect(bench.run('ticketCreate', ticket)).rejects.toMatchObject({
      code: 'action.notPossible',
      params: { because: 'tickets:because.raised' },
    });
    expect(raised()).toHaveLength(before + 1);
  });

  it('is not taken for one that was raised in the console while its confirmation stood open', async () => {
    const ticket = await newTicket('draft-waiting');
    const shown = await bench.prepare('ticketCreate', ticket);
    const { headers = {}, json } = await desk.newTicket({ simple_description: heading });
    await desk.ask('CreateCases', { headers, json });
    get().faults.add({ kind: 'drop', operation: 'CreateCases' });
    expect((await bench.actions.execute({ ticket: shown.ticket })).entries[0]?.state).toBe('unknown');
    expect(await settled()).toBe('failed');
  });

  it('is not taken for another one with the same heading, and can be raised again', async () => {
    await bench.run('ticketCreate', await newTicket('draft-first'));
    const ticket = await newTicket('draft-second');
    get().faults.add({ kind: 'drop', operation: 'CreateCases' });
    await bench.run('ticketCreate', ticket);
    expect(await settled()).toBe('failed');
    const before = raised().length;
    expect((await bench.run('ticketCreate', ticket))[0]?.state).toBe('done');
    expect(raised()).toHaveLength(before + 1);
  });
});
