/** What is asked of the desk and done at it, by the app's own client and journal over HTTP: good days, refusals, lost answers. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTickets } from '../../../electron/tickets';
import type { Caller, CloudClient } from '../../../electron/cloud/types';
import { sandboxActions, type SandboxActions } from '../../support/sandboxActions';
import { useSandbox } from '../../support/sandboxServer';

const SECRET = 'Confidential-4c77-only-for-the-handler';
const get = useSandbox();
let bench: SandboxActions;
beforeEach(() => (bench = sandboxActions(get(), { quietMs: 0 })));
afterEach(() => bench.remove());

const desk = () => {
  const found = get().state.tickets.known(bench.account.domainId);
  if (!found) throw new Error('no desk');
  return found;
};
/** The desk is there once somebody has asked it something. */
const ticketIn = async (status: number) => {
  await tickets().terms({ accountId: 'a1' });
  const found = desk()
    .tickets()
    .find((t) => t.status === status);
  if (!found) throw new Error(`no ticket in state ${status}`);
  return found;
};
const tickets = (over: Partial<Caller> = {}, saved: string[] = [], folder: string | null = null) =>
  createTickets({
    client: bench.deps.client as CloudClient,
    callerFor: async (id) => ({ ...(await bench.deps.accounts.callerFor(id)), ...over }),
    read: { tickets: () => Promise.reject(new Error('not asked')) },
    pull: () => Promise.resolve(),
    choose: { files: () => Promise.resolve(saved), folder: () => Promise.resolve(folder) },
    redraw: () => null,
  });

const holds = (word: string): string[] =>
  fs
    .readdirSync(bench.test.folder)
    .filter((name) => fs.readFileSync(path.join(bench.test.folder, name)).includes(word));

describe('what the desk takes beyond the text', () => {
  it.each([
    ['zh_CN', '云容器引擎 CCE', '故障报修'],
    ['en_US', '云容器引擎 CCE', '故障报修'],
    ['zh_CN', 'Cloud Container Engine (CCE)', 'Fault report'],
    ['en_US', 'Cloud Container Engine (CCE)', 'Fault report'],
  ] as const)(
    'is found in %s for a ticket whose names were pulled as %s, %s',
    async (language, product, problem) => {
      const params = await tickets({ language }).params({ accountId: 'a1', product, problem });
      expect(params.filter((p) => p.sensitive).map((p) => p.name)).toEqual([
        language === 'zh_CN' ? '机密信息' : 'Confidential information',
      ]);
    },
  );

  it('is nothing where nobody knows the names', async () => {
    expect(await tickets().params({ accountId: 'a1', product: 'x', problem: 'y' })).toEqual([]);
  });

  it('goes to the cloud and into no file of the journal', async () => {
    const { id, extends: held } = await ticketIn(17);
    const sent = await bench.run('ticketSecret', {
      ticketId: id,
      secret: { secret_info: SECRET, resource_id: 'ecs-77' },
    });
    expect(sent.map((e) => e.state)).toEqual(['done']);
    expect(held.get('secret_info')).toBe(SECRET);
    expect(await tickets().confidential({ accountId: 'a1', ticketId: id })).toContainEqual({
      key: 'secret_info',
      value: SECRET,
    });
    expect(holds(SECRET)).toEqual([]);
  });
});

describe('the contact of a ticket', () => {
  const contact = { way: 0 as const, value: '13900002222', areaCode: '86' };

  it('takes a new phone after the right code only', async () => {
    const ticket = await ticketIn(17);
    const change = {
      ticketId: ticket.id,
      areaCode: '86',
      mobile: contact.value,
      mail: ticket.contact.mail,
      copies: ['ops@example.com'],
      remindTime: '09:00-18:00',
    };
    const early = await bench.run('ticketContact', change);
    expect(early[0]).toMatchObject({
      state: 'failed',
      detail: { error: { params: { code: 'OSM.01010010' } } },
    });
    await bench.run('ticketSendCode', contact);
    const code = get().messages().at(-1)?.code ?? '';
    const wrong = await bench.run('ticketCheckCode', {
      ...contact,
      code: code === '000000' ? '111111' : '000000',
    });
    expect(wrong[0]).toMatchObject({ state: 'failed', detail: { error: { code: 'cloud.auth' } } });
    expect((await bench.run('ticketCheckCode', { ...contact, code }))[0]?.state).toBe('done');
    expect((await bench.run('ticketContact', change))[0]?.state).toBe('done');
    expect(ticket.contact).toMatchObject({
      mobile: contact.value,
      remindTime: '09:00-18:00',
      ccEmails: ['ops@example.com'],
    });
    expect((await tickets().terms({ accountId: 'a1' })).knownCopies).toContain('ops@example.com');
    expect(holds(contact.value)).toEqual([]);
  });
});

describe('a message', () => {
  it('is taken back within the time the desk gives, and refused with its reason after it', async () => {
    const ticket = await ticketIn(17);
    await bench.run('ticketReply', { ticketId: ticket.id, content: 'A slip' });
    const slip = ticket.messages.at(-1);
    const input = { ticketId: ticket.id, messageId: slip?.id };
    expect((await bench.run('ticketTakeBack', input))[0]?.state).toBe('done');
    expect(ticket.messages.some((m) => m.content === 'A slip')).toBe(false);
    const old = desk().say(ticket, 0, 'Long ago', Date.now() - 3_600_000);
    const refused = await bench.run('ticketTakeBack', { ticketId: ticket.id, messageId: old.id });
    expect(refused[0]?.state).toBe('failed');
    expect(ticket.messages).toContain(old);
  });

  it('whose answer got lost is found in the ticket and not sent again', async () => {
    const ticket = await ticketIn(17);
    get().faults.add({ operation: 'CreateMessages', kind: 'timeoutAfterEffect' });
    bench.remove();
    bench = sandboxActions(get(), { quietMs: 0, timeoutMs: 500 });
    const [entry] = await bench.run('ticketReply', { ticketId: ticket.id, content: 'Said once' });
    expect(entry?.state).toMatch(/unknown|done/);
    await bench.actions.settle({ entries: null });
    expect(ticket.messages.filter((m) => m.content === 'Said once')).toHaveLength(1);
  });
});

describe('the state of a ticket', () => {
  it('is read again before anything is done: what it does not permit any more is refused here', async () => {
    const ticket = await ticketIn(1);
    desk().close(ticket, Date.now(), []);
    for (const action of ['ticketUrge', 'ticketCancel', 'ticketClose'])
      await expect(bench.prepare(action, { ticketId: ticket.id })).rejects.toMatchObject({
        code: 'action.notPossible',
        params: { because: 'tickets:because.state.3' },
      });
  });

  it('ends by withdrawing, and goes for good by deleting, which is typed', async () => {
    const ticket = await ticketIn(0);
    await bench.run('ticketCancel', { ticketId: ticket.id });
    expect(ticket.status).toBe(4);
    const { confirmation } = await bench.prepare('ticketDelete', { ticketId: ticket.id });
    expect(confirmation.proof).toMatchObject({ kind: 'name', expected: ticket.id });
    await bench.run('ticketDelete', { ticketId: ticket.id });
    expect(desk().find(ticket.id)).toBeUndefined();
  });

  it('goes back into processing by an answer to a result', async () => {
    const ticket = await ticketIn(2);
    const { confirmation } = await bench.prepare('ticketReply', { ticketId: ticket.id, content: 'Not yet' });
    expect(confirmation.warnings).toContainEqual(
      expect.objectContaining({ key: 'tickets:act.reply.reopens' }),
    );
    await bench.run('ticketReply', { ticketId: ticket.id, content: 'Not yet' });
    expect(ticket.status).toBe(1);
  });
});

describe('what is no ticket', () => {
  it('a report reaches the desk with its evidence and is kept without phone and address', async () => {
    await tickets().terms({ accountId: 'a1' });
    const [proof, card] = ['proof.png', 'card.png'].map(
      (name) => desk().attachments.put(name, Buffer.from(name), Date.now()).id,
    );
    const report = {
      attempt: 'r1',
      type: 'phishing',
      title: 'A copy of our shop',
      content: 'shop.example copies our pages',
      files: [proof],
      right: { kind: 'trademark', area: 'China', number: '123', content: 'Qinglan' },
      contact: {
        name: 'Lin',
        mobile: '13911112222',
        mail: 'lin@example.com',
        company: '',
        idType: 0,
        idFiles: [card],
      },
    };
    expect((await bench.run('ticketFeedback', report))[0]?.state).toBe('done');
    expect(desk().feedbacks).toMatchObject([{ type: 'phishing', title: 'A copy of our shop' }]);
    expect(holds('13911112222')).toEqual([]);
    expect(holds('lin@example.com')).toEqual([]);
    expect(
      (await bench.run('ticketFeedback', { ...report, attempt: 'r2', files: ['nowhere'] }))[0]?.state,
    ).toBe('failed');
  });
});

describe('a member of an enterprise', () => {
  beforeEach(() => {
    bench.remove();
    bench = sandboxActions(get(), { name: 'china-member-1' });
  });

  it('asks for the privileges first: to raise a ticket, and to export', async () => {
    const folder = fs.mkdtempSync(path.join(bench.test.folder, 'out-'));
    const own = tickets({}, [], folder);
    expect(await own.terms({ accountId: 'a1' })).toMatchObject({ mayCreate: false, mayExport: false });
    const saving = { accountId: 'a1', text: '' };
    await expect(own.exportAll(saving)).rejects.toMatchObject({ code: 'cloud.permission' });
    for (const privilege of ['createCase', 'export'])
      expect((await bench.run('ticketPrivilege', { privilege }))[0]?.state).toBe('done');
    expect(await own.terms({ accountId: 'a1' })).toMatchObject({ mayCreate: true, mayExport: true });
    expect((await own.exportAll(saving))?.name).toMatch(/^tickets\./);
    expect(fs.readdirSync(folder)).toHaveLength(1);
  });
});
