/** A sandbox's service desk as a test talks to it: what must be answered, what must be refused, and what is there. */
import { expect } from 'vitest';
import { accountNamed } from './sandboxServer';
import type { Sandbox } from './sandboxServer';
import { callTickets } from './ticketCalls';
import type { TicketInput, TicketReply } from './ticketCalls';

export type Item = { [key: string]: unknown };
export const list = (body: Item, name: string): Item[] => body[name] as Item[];

export function ticketDesk(sandbox: () => Sandbox) {
  const call = (id: string, input?: TicketInput, account = 'demo'): Promise<TicketReply> =>
    callTickets(sandbox().url, accountNamed(sandbox(), account), id, input);

  async function ask(id: string, input?: TicketInput, account?: string): Promise<Item> {
    const reply = await call(id, input, account);
    expect(reply.status, reply.bytes.toString('utf8')).toBe(200);
    expect(reply.body.error_code ?? 'CBC.0000').toBe('CBC.0000');
    return reply.body;
  }
  /** Refusals come as HTTP 200. */
  async function refusal(id: string, input?: TicketInput, account?: string): Promise<string | undefined> {
    const reply = await call(id, input, account);
    expect(reply.status).toBe(200);
    return reply.body.error_code;
  }

  async function anyTicket(status: number): Promise<string> {
    const found = list(
      await ask('ListCases', { query: { status: String(status) } }),
      'incident_info_list',
    )[0];
    return String(found?.['incident_id']);
  }
  const detail = async (id: string): Promise<Item> =>
    (await ask('ShowCaseDetail', { path: { case_id: id } }))['incident_detail_info'] as Item;

  /** The pieces of a new ticket, chosen the way a person does. */
  async function newTicket(over: Item = {}): Promise<TicketInput> {
    const categories = list(await ask('ListCaseCategories'), 'incident_sub_type_list');
    const category = categories[1];
    const product = (category?.['incident_product_category_list'] as Item[])[3];
    const productId = String(product?.['incident_product_category_id']);
    const problems = list(
      await ask('ListProblemTypes', { query: { product_category_id: productId } }),
      'incident_business_type_list',
    );
    const problem = String(problems[0]?.['business_type_id']);
    const severities = list(
      await ask('ListSeverities', { query: { product_category_id: productId, business_type_id: problem } }),
      'severity_list',
    );
    const contacts = list(await ask('ListHasVerifiedContacts'), 'contact_list');
    const of = (way: number): Item => contacts.find((c) => c['contact_way'] === way) ?? {};
    return {
      headers: {
        'x-phone-verifiedid': String(of(0)['verified_id']),
        'x-email-verifiedid': String(of(1)['verified_id']),
      },
      json: {
        incident_sub_type_id: category?.['incident_sub_type_id'],
        product_category_id: productId,
        business_type_id: problem,
        severity_id: severities[1]?.['severity_id'],
        source_id: '83aeb0f2834c4df49826c781d32a963e',
        region_id: 'cn-north-4',
        simple_description: 'Nodes lose contact\nSince 13:05 two nodes are NotReady.',
        remind_mobile: of(0)['contact_value'],
        remind_mail: of(1)['contact_value'],
        area_code: of(0)['area_code'],
        ...over,
      },
    };
  }
  const sign = (): Promise<Item> => ask('SignPublishedAgreement', { path: { id: '1' }, json: {} });

  return { call, ask, refusal, anyTicket, detail, newTicket, sign };
}
