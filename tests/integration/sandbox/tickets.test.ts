import { describe, expect, it } from 'vitest';
import { useSandbox } from '../../support/sandboxServer';
import { list, ticketDesk } from '../../support/ticketDesk';
import type { Item } from '../../support/ticketDesk';
import type { TicketInput } from '../../support/ticketCalls';

const sandbox = useSandbox();
const { call, ask, refusal, anyTicket, detail, newTicket, sign } = ticketDesk(sandbox);

describe('reading', () => {
  it('lists tickets of every state, newest first, in the language of the caller', async () => {
    const zh = await ask('ListCases', { query: { limit: '100' }, headers: { 'X-Language': 'zh-cn' } });
    const en = await ask('ListCases', { query: { limit: '100' }, headers: { 'X-Language': 'en-us' } });
    const rows = list(zh, 'incident_info_list');
    expect(rows).toHaveLength(Number(zh['total_count']));
    expect(rows.map((r) => r['create_time'])).toEqual(
      rows
        .map((r) => r['create_time'])
        .sort()
        .reverse(),
    );
    expect(new Set(rows.map((r) => r['status']))).toEqual(new Set([0, 1, 2, 3, 4, 5, 12, 17]));
    expect(rows.some((r) => r['product_category_name'] === '云数据库 RDS')).toBe(true);
    expect(
      list(en, 'incident_info_list').some(
        (r) => r['product_category_name'] === 'Relational Database Service (RDS)',
      ),
    ).toBe(true);
  });

  it('counts what it lists', async () => {
    const counts = list(await ask('ListCaseCounts'), 'incident_status_counts');
    for (const { status, count } of counts) {
      const found = await ask('ListCases', { query: { status: String(status), limit: '1' } });
      expect(found['total_count']).toBe(count);
    }
  });

  it('finds by number, by words, by label and by time', async () => {
    const id = await anyTicket(17);
    const found = async (query: TicketInput['query']) =>
      list(await ask('ListCases', { query: { ...query, limit: '100' } }), 'incident_info_list');
    expect(await found({ search_key: ['CDN'] })).toHaveLength(1);
    expect((await found({ incident_id: id }))[0]?.['incident_id']).toBe(id);
    const label = list(await ask('ListLabels', { query: { name: '月结' } }), 'label_list')[0];
    expect(await found({ label_id_list: [String(label?.['label_id'])] })).toHaveLength(2);
    expect(await found({ query_end_time: '2020-01-01T00:00:00Z' })).toHaveLength(0);
    const old = await ask('ListOrderIncident', { query: { pageNo: '2', pageSize: '3' } });
    const paged = await ask('ListCases', { query: { offset: '3', limit: '3' } });
    expect(list(old, 'incidentInfoList').map((r) => r['incidentId'])).toEqual(
      list(paged, 'incident_info_list').map((r) => r['incident_id']),
    );
  });

  it('says what was written, in order, with the files', async () => {
    const id = await anyTicket(17);
    const { message_list: said } = (await detail(id)) as { message_list: Item[] };
    const listed = list(
      await ask('ListMessages', { path: { case_id: id }, query: { limit: '100' } }),
      'message_list',
    );
    expect(listed.map((m) => m['content'])).toEqual(said.map((m) => m['content']));
    expect(listed.map((m) => m['type'])).toEqual([0, 1, 0, 1, 1]);
    const file = (listed.at(-1)?.['accessory_list'] as Item[])[0];
    const path = { accessory_id: String(file?.['accessory_id']) };
    const image = await call('DownloadImages', { path });
    expect(image.headers.get('content-type')).toBe('image/png');
    expect(image.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect((await call('DownloadAccessories', { path })).bytes.equals(image.bytes)).toBe(true);
  });

  it('gives the same desk for the same seed', async () => {
    const before = await ask('ListCases', { query: { limit: '100' } });
    sandbox().reset();
    expect(await ask('ListCases', { query: { limit: '100' } })).toEqual(before);
  });

  it('exports what it lists, formulas made harmless', async () => {
    const { bytes } = await call('DownloadCases', {
      query: { language: 'zh-cn', timezone: 'GMT+8', limit: '100' },
    });
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFF工单编号,')).toBe(true);
    expect(text).toContain('RDS 主备切换原因');
  });
});

describe('a new ticket', () => {
  it('needs the agreement signed, then shows in list, counts, log and quota', async () => {
    expect(await refusal('CreateCases', await newTicket())).toBe('OSM.01010002');
    await sign();
    expect((await ask('ShowSignedLatestPublishedAgreement'))['is_signed_latest']).toBe(true);
    const counted = async () =>
      list(await ask('ListCaseCounts', { query: { status: '0' } }), 'incident_status_counts')[0]?.['count'];
    const before = Number(await counted());
    const { incident_id: id } = (await ask('CreateCases', await newTicket())) as { incident_id: string };
    expect(await counted()).toBe(before + 1);
    expect(await detail(id)).toMatchObject({
      status: 0,
      dc_name: '华北-北京四',
      severity_name: expect.stringContaining('严重') as string,
    });
    const log = await ask('ListCaseOperateLogs', { path: { case_id: id } });
    expect(list(log, 'incident_operate_log_list')[0]?.['operate_desc']).toBe('提交工单');
  });

  it('refuses another source, an unknown severity, an unverified contact, a foreign file, too many copies', async () => {
    await sign();
    const refused = async (over: Item) => refusal('CreateCases', await newTicket(over));
    expect(await refused({ source_id: 'x' })).toBe('OSM.01010001');
    expect(await refused({ severity_id: 'x' })).toBe('OSM.01010006');
    expect(await refused({ remind_mobile: '13900000000' })).toBe('OSM.01010010');
    expect(await refused({ accessory_ids: ['nowhere'] })).toBe('OSM.01010001');
    expect(await refused({ extension_map: { cc_email: 'no address' } })).toBe('OSM.01010008');
    expect(await refused({ extends_map: { unknown_key: 'x' } })).toBe('OSM.01010001');
  });

  it('is for members only with the privilege', async () => {
    const member = 'china-member-1';
    expect((await ask('ShowCustomerPrivilegePolicy', undefined, member))['policy_switch']).toBe(true);
    expect(await refusal('CreateCases', await newTicket(), member)).toBe('OSM.01010002');
    const query = { query: { privilege: 'createCase' } };
    expect((await ask('ListPrivileges', query, member))['has_privilege']).toBe(0);
    await ask('CreatePrivileges', { json: { operation: 'create', privilege: 'createCase' } }, member);
    expect((await ask('ListPrivileges', query, member))['has_privilege']).toBe(1);
  });

  it('takes a new contact only by the code that was sent', async () => {
    const contact = { contact_value: '13900001111', contact_way: 0, area_code: '86' };
    const query = { contact_value: '13900001111', contact_way: '0', area_code: '86' };
    expect((await ask('CheckNeedVerify', { query }))['need_verify_code']).toBe(1);
    await ask('SendVerifyCodes', { json: contact });
    expect(await refusal('SendVerifyCodes', { json: contact })).toBe('OSM.01010014');
    const code = sandbox().messages().at(-1)?.code ?? '';
    const check = (verify_code: string) => ({ json: { ...contact, verify_code } });
    expect(await refusal('CheckVerifyCodes', check(code === '000000' ? '000001' : '000000'))).toBe(
      'OSM.01010010',
    );
    await ask('CheckVerifyCodes', check(code));
    expect((await ask('CheckNeedVerify', { query }))['need_verify_code']).toBe(0);
    const known = list(
      await ask('ListHasVerifiedContacts', { query: { contact_value: '13900001111' } }),
      'contact_list',
    );
    expect(known).toHaveLength(1);
  });
});

describe('attachments', () => {
  const upload = (name: string, bytes: Uint8Array) => ({
    json: {
      accessory_name: name,
      accessory_from: 'incident',
      accessory_data: Buffer.from(bytes).toString('base64'),
    },
  });

  it('come back byte for byte, and stay once they hang on a ticket', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    const { accessory_id: id } = (await ask('UploadJsonAccessories', upload('a b.zip', bytes))) as {
      accessory_id: string;
    };
    const back = await call('DownloadAccessories', { path: { accessory_id: id } });
    expect([...back.bytes]).toEqual([...bytes]);
    const ticket = await anyTicket(1);
    await ask('CreateMessages', {
      path: { case_id: ticket },
      json: { message: { content: 'see file', accessory_ids: [id] } },
    });
    expect(await refusal('DeleteAccessories', { path: { accessory_id: id } })).toBe('OSM.01010002');
  });

  it('are refused by type, by size, and beyond the day', async () => {
    const limits = (await ask('ShowAccessoryLimits'))['accessory_limit'] as Item;
    expect(limits).toMatchObject({ limit_count: '5', limit_size: '10' });
    expect(await refusal('UploadJsonAccessories', upload('run.exe', Buffer.from('MZ')))).toBe('OSM.01010001');
    const big = Buffer.alloc(8 * 1024 * 1024);
    for (let i = 0; i < 6; i += 1) await ask('UploadJsonAccessories', upload(`${i}.zip`, big));
    expect(await refusal('UploadJsonAccessories', upload('7.zip', big))).toBe('OSM.01010005');
  });
});
