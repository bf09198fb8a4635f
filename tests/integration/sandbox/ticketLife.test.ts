import { describe, expect, it } from 'vitest';
import { useSandbox } from '../../support/sandboxServer';
import { list, ticketDesk } from '../../support/ticketDesk';
import type { Item } from '../../support/ticketDesk';
import type { TicketInput } from '../../support/ticketCalls';

const sandbox = useSandbox();
const { call, ask, refusal, anyTicket, detail } = ticketDesk(sandbox);

describe('the life of a ticket', () => {
  const act = (id: string, action: string): TicketInput => ({
    path: { case_id: id },
    query: { action_id: action },
    json: {},
  });

  it.each([
    [0, { press: true, close: false, delete: false, cancel: true }],
    [1, { press: true, delete: false, close: true }],
    [2, { press: false, cancel: false, delete: false, close: true }],
    [3, { press: false, cancel: false, close: false, delete: true }],
    [4, { press: false, cancel: false, close: false, delete: true }],
    [17, { press: false, delete: false, cancel: true }],
  ] as const)('permits in state %i what that state permits', async (status, permitted) => {
    const id = await anyTicket(status);
    for (const [action, allowed] of Object.entries(permitted)) {
      const code = await refusal('UpdateCases', act(id, action));
      expect(code, action).toBe(allowed ? 'CBC.0000' : 'OSM.01010062');
    }
  });

  it('refuses to be urged again at once, unknown actions and unknown tickets', async () => {
    const id = await anyTicket(1);
    await ask('UpdateCases', act(id, 'press'));
    expect(await refusal('UpdateCases', act(id, 'press'))).toBe('OSM.01010004');
    expect(await refusal('UpdateCases', act('IT0', 'press'))).toBe('OSM.01010015');
    expect((await call('UpdateCases', act(id, 'reopen'))).body.error_code).toMatch(/^OSM\./);
  });

  it('goes back into processing by a reply to its result, and takes a score once it is closed', async () => {
    const id = await anyTicket(2);
    await ask('CreateMessages', { path: { case_id: id }, json: { message: { content: '还有问题' } } });
    expect((await ask('ShowCaseStatus', { path: { case_id: id } }))['status']).toBe(1);
    await ask('UpdateCases', act(id, 'close'));
    const score = {
      path: { case_id: id },
      json: {
        judgement: 'good',
        incident_satisfaction_list: [{ satisfaction_id: 1, satisfaction_value: 5 }],
      },
    };
    await ask('CreateScores', score);
    expect(await refusal('CreateScores', score)).toBe('OSM.01010062');
    expect((await detail(id))['incident_satisfaction']).toHaveLength(1);
    expect(
      await refusal('CreateMessages', { path: { case_id: id }, json: { message: { content: 'x' } } }),
    ).toBe('OSM.01010062');
  });

  it('gives the confidential information to its own question only, and clears it at the end', async () => {
    const id = await anyTicket(17);
    const path = { case_id: id };
    await ask('CreateCaseExtendsParam', { path, json: { extends_map: { secret_info: 'only-for-you' } } });
    const asked = await call('ShowCaseExtendsParam', { path });
    expect(asked.bytes.toString()).toContain('only-for-you');
    expect(JSON.stringify(await detail(id))).not.toContain('only-for-you');
    await ask('UpdateCases', act(id, 'cancel'));
    expect((await call('ShowCaseExtendsParam', { path })).bytes.toString()).not.toContain('only-for-you');
  });
});

describe('instant messages, labels, relations', () => {
  it('counts unread until they are read, and tells only what is new', async () => {
    const id = await anyTicket(17);
    const unread = async () =>
      list(await ask('ListUnreadNewInstantMessages', { query: { case_ids: [id] } }), 'imunread')[0]?.[
        'unread_num'
      ];
    expect(await unread()).toBe(2);
    await ask('UpdateNewInstantMessagesRead', { path: { case_id: id }, json: {} });
    expect(await unread()).toBe(0);
    const first = await ask('ListNewInstantMessages', { query: { case_ids: [id] } });
    const since = { case_ids: [id], last_message_time_id: String(first['last_message_time_id']) };
    expect(list(await ask('ListNewInstantMessages', { query: since }), 'immsg')).toHaveLength(0);
    await ask('CreateMessages', { path: { case_id: id }, json: { message: { content: 'new' } } });
    expect(list(await ask('ListNewInstantMessages', { query: since }), 'immsg')).toHaveLength(1);
  });

  it("takes back one's own message only", async () => {
    const id = await anyTicket(17);
    await ask('CreateMessages', { path: { case_id: id }, json: { message: { content: 'mistake' } } });
    const said = (await detail(id))['message_list'] as Item[];
    const revoke = (m: Item | undefined) => ({
      path: { case_id: id, message_id: String(m?.['message_id']) },
    });
    expect(await refusal('RevokeMessage', revoke(said.find((m) => m['type'] === 1)))).toBe('OSM.01010002');
    await ask('RevokeMessage', revoke(said.at(-1)));
    expect((await detail(id))['message_list']).toHaveLength(said.length - 1);
  });

  it('keeps labels and relations on both sides', async () => {
    const [a, b] = [await anyTicket(1), await anyTicket(2)];
    await ask('CreateRelations', { path: { case_id: a }, json: { related_id_list: [b] } });
    const related = list(await ask('ListRelation', { path: { case_id: b } }), 'case_relation_list');
    expect(related.map((r) => r['case_id'])).toContain(a);
    await ask('DeleteRelation', { path: { case_id: b }, json: { related_id: a } });
    await ask('CreateLabels', { json: { name: 'urgent', color: '#123456' } });
    expect(await refusal('CreateLabels', { json: { name: 'urgent', color: '#123456' } })).toBe(
      'OSM.01010001',
    );
    const label = list(await ask('ListLabels', { query: { name: 'urgent' } }), 'label_list')[0]?.['label_id'];
    await ask('CreateCaseLabels', { path: { case_id: a }, query: { label_ids: [String(label)] } });
    await ask('UpdateLabels', {
      path: { label_id: String(label) },
      json: { name: 'later', color: '#654321' },
    });
    const on = list(await ask('ListCaseLabels', { path: { case_id: a } }), 'case_label_list');
    expect(on.map((l) => l['name'])).toContain('later');
    await ask('DeleteLabels', { path: { label_id: String(label) } });
    expect(list(await ask('ListCaseLabels', { path: { case_id: a } }), 'case_label_list')).toHaveLength(1);
  });
});
