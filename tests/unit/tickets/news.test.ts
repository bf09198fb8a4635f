/** What is told of tickets, and what a state permits. */
import { describe, expect, it } from 'vitest';
import type { TicketItem } from '@shared/model/ticket';
import { permits, ticketActs } from '@shared/model/ticketLife';
import { operation } from '@shared/contract/operations';
import { newsBetween } from '../../../electron/tickets/notices';
import { maskedJson } from '../../../electron/actions/mask';

const item = (over: Partial<TicketItem>): TicketItem => ({
  accountId: 'a',
  id: 'IT1',
  subject: 'Nodes lose contact',
  status: '1',
  waiting: 'cloud',
  severity: null,
  product: '',
  problem: '',
  category: '',
  region: '',
  createdAt: null,
  changedAt: null,
  unread: 0,
  labels: [],
  found: null,
  ...over,
});
const known = (status: string, unread: number) => new Map([['IT1', { status, unread }]]);

describe('news of a ticket', () => {
  it('is an answer, a change of state, or that it waits for the customer', () => {
    expect(newsBetween(known('1', 0), [item({ unread: 1 })])).toMatchObject([{ kind: 'answer' }]);
    expect(newsBetween(known('0', 0), [item({})])).toMatchObject([{ kind: 'status' }]);
    expect(newsBetween(known('1', 0), [item({ status: '17', waiting: 'you', unread: 1 })])).toMatchObject([
      { kind: 'waiting', ticketId: 'IT1' },
    ]);
  });

  it('is nothing where nothing has changed, or the ticket was not known before', () => {
    expect(newsBetween(known('1', 2), [item({ unread: 1 })])).toEqual([]);
    expect(newsBetween(new Map(), [item({ unread: 5 })])).toEqual([]);
  });
});

describe('the state of a ticket', () => {
  it('permits nothing when nobody knows it', () => {
    expect(ticketActs.filter((act) => permits('99', act))).toEqual([]);
  });

  it('permits deleting only what has ended, and confirming only a result', () => {
    expect(['0', '1', '2', '3', '4', '5', '12', '17'].filter((s) => permits(s, 'delete'))).toEqual([
      '3',
      '4',
      '12',
    ]);
    expect(['0', '1', '2', '3', '4', '5', '12', '17'].filter((s) => permits(s, 'confirm'))).toEqual(['2']);
  });
});

describe('the journal', () => {
  it('keeps nothing confidential of a ticket, whatever the cloud calls it', () => {
    const secret = 'hunter2-only-for-the-handler';
    const text = maskedJson(operation('china', 'CreateCases'), {
      simple_description: 'subject',
      remind_mobile: '13900002222',
      extends_map: { any_name_at_all: secret },
    });
    expect(text).not.toContain(secret);
    expect(text).not.toContain('13900002222');
    expect(text).toContain('subject');
  });
});
