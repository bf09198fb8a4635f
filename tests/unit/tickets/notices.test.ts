/** When news of tickets is told: after a pull, measured by what was known before it, each once. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { TicketItem, TicketList } from '@shared/model/ticket';
import { createNotices } from '../../../electron/tickets';
import type { News } from '../../../electron/tickets/notices';

const item = (over: Partial<TicketItem> = {}): TicketItem => ({
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
const listOf = (items: TicketItem[]): TicketList => ({
  items,
  matching: items.length,
  all: items.length,
  open: items.length,
  waitingForYou: 0,
  unread: 0,
  statuses: [],
  severities: [],
  products: [],
  labels: [],
  asOf: null,
});

let items: TicketItem[];
let told: News[];
let pulling: boolean;
let timers: { run: () => void; ms: number }[];
let asked: string[][];

beforeEach(() => {
  items = [item()];
  told = [];
  pulling = false;
  timers = [];
  asked = [];
});

const start = () =>
  createNotices({
    read: { tickets: () => Promise.resolve(listOf(items)) },
    accounts: () => Promise.resolve([{ id: 'a' }]),
    look: ({ ticketIds }) => {
      asked.push(ticketIds);
      return Promise.resolve({ fresh: [] });
    },
    isReady: () => true,
    isPulling: () => pulling,
    show: (news) => void told.push(news),
    later: (run, ms) => {
      const timer = { run, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    warn: () => undefined,
  });

/** Lets the soonest of what waits run, and what follows from it. */
async function settle(): Promise<void> {
  const next = [...timers].sort((x, y) => x.ms - y.ms)[0];
  timers.splice(timers.indexOf(next as (typeof timers)[number]), 1);
  next?.run();
  await new Promise(setImmediate);
}

describe('news of tickets', () => {
  it('is told once after a pull, also what came while the app was closed', async () => {
    const notices = start();
    await notices.begin();
    items = [item({ unread: 1 })];
    notices.changed('a');
    notices.changed('a');
    await settle();
    expect(told).toMatchObject([{ kind: 'answer', ticketId: 'IT1' }]);
    notices.changed('a');
    await settle();
    expect(told).toHaveLength(1);
  });

  it('waits for the end of a pull, in which tickets come before their unread marks', async () => {
    const notices = start();
    await notices.begin();
    pulling = true;
    items = [item({ status: '17', waiting: 'you' })];
    notices.changed('a');
    await settle();
    expect(told).toEqual([]);
    pulling = false;
    await settle();
    expect(told).toMatchObject([{ kind: 'waiting' }]);
  });

  it('is none in the first pull of an account', async () => {
    items = [];
    const notices = start();
    notices.changed('new');
    items = [item({ accountId: 'new', unread: 3 })];
    await settle();
    expect(told).toEqual([]);
  });

  it('is no storm after a week away', async () => {
    items = Array.from({ length: 40 }, (_, i) => item({ id: `IT${i}` }));
    const notices = start();
    await notices.begin();
    items = items.map((t) => ({ ...t, unread: 1 }));
    notices.changed('a');
    await settle();
    expect(told).toHaveLength(5);
  });

  it('is looked for in open tickets only, and not after it was stopped', async () => {
    items = [item(), item({ id: 'IT2', status: '3', waiting: 'none' })];
    const notices = start();
    await notices.begin();
    await settle();
    expect(asked).toEqual([['IT1']]);
    notices.stop();
    expect(timers).toEqual([]);
  });
});
