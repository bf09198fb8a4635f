/**
 * Tells the person what runs out in an account, when its balance falls below their line, and which orders wait to be paid: once
 * each, after a pull, at the start and as days pass. What it says is what the views show: the same questions to the same cache.
 */
import type { Row } from '@shared/model/query';
import {
  DEFAULT_WATCH,
  expiringRequest,
  expiryKinds,
  type ExpiryKind,
  type Watch,
} from '@shared/model/watch';
import { toE8 } from '@shared/money';
import { dayOf, instantAt, type Day } from '@shared/time';
import type { Book } from '../book';
import type { Store } from '../store/types';
import { type Later, settlingByKey } from '../timing/settling';

/** What runs out does so by days: more often than this nothing comes near by itself. */
const LOOK_EVERY_MS = 3_600_000;

const CONCERNS: ReadonlySet<string> = new Set([
  'periodResources',
  'packages',
  'coupons',
  'storedCards',
  'balances',
  'orders',
]);

const CASH = '1';
const PENDING_PAYMENT = '6';

/** Of one account and one kind; `items` in the order of their day. */
export type WatchNotice =
  | { kind: ExpiryKind; account: Named; items: readonly { id: string; name: string; day: Day }[] }
  | { kind: 'low'; account: Named; amount: string; limit: string }
  | { kind: 'orders'; account: Named; items: readonly { id: string; amount: string }[] };

type Named = { id: string; name: string; currency: string };

export type WatchAlertsDeps = {
  read: { page(input: Parameters<Store['read']['page']>[0]): Promise<{ rows: Row[] }> };
  book: Pick<Book, 'watches' | 'saveWatch' | 'noteWatchAlerts'>;
  accounts(): Promise<readonly Named[]>;
  now: () => number;
  /** By the system's own means. */
  show(notice: WatchNotice): void;
  later: Later;
  warn(message: string, detail: unknown): void;
};

export type WatchAlerts = {
  /** Looks at every account now, and from then on as days pass. What goes wrong is warned of, never thrown. */
  begin(): Promise<void>;
  /** A pull has changed rows. */
  changed(accountId: string, dataset: string): void;
  /** What the person wants to be told of; done once it is kept, whatever becomes of the look that follows. */
  save(watch: Watch): Promise<void>;
  look(accountId: string): Promise<void>;
  stop(): void;
};

type Alert = { key: string; notice: WatchNotice };

export function createWatchAlerts(deps: WatchAlertsDeps): WatchAlerts {
  const { book, now } = deps;
  let stopWatch: () => void = () => undefined;
  let stopped = false;

  async function rows(request: Parameters<typeof deps.read.page>[0]): Promise<Row[]> {
    return (await deps.read.page(request)).rows;
  }

  async function alertsOf(account: Named, watch: Watch): Promise<Alert[]> {
    const alerts: Alert[] = [];
    for (const kind of expiryKinds)
      for (const row of await rows(expiringRequest(kind, watch, now()))) {
        const item = itemOf(kind, row);
        if (item)
          alerts.push({ key: `${kind} ${item.id} ${item.day}`, notice: { kind, account, items: [item] } });
      }
    const low = await lowOf(account, watch);
    if (low) alerts.push({ key: `low ${watch.lowBalance ?? ''}`, notice: low });
    for (const row of await rows(only('orders', account.id, 'status', PENDING_PAYMENT))) {
      const [id, amount] = [text(row, 'order_id'), text(row, 'amount_after_discount')];
      if (id && amount)
        alerts.push({ key: `order ${id}`, notice: { kind: 'orders', account, items: [{ id, amount }] } });
    }
    return alerts;
  }

  async function lowOf(account: Named, watch: Watch): Promise<WatchNotice | null> {
    const { lowBalance: limit } = watch;
    if (limit === null) return null;
    const [cash] = await rows(only('balances', account.id, 'account_type', CASH));
    const amount = cash && text(cash, 'amount');
    if (!amount || toE8(amount).e8 >= toE8(limit).e8) return null;
    return { kind: 'low', account, amount, limit };
  }

  async function look(accountId: string): Promise<void> {
    const account = (await deps.accounts()).find(({ id }) => id === accountId);
    if (!account) return;
    const watch = (await book.watches()).find((w) => w.accountId === accountId) ?? {
      accountId,
      ...DEFAULT_WATCH,
    };
    const alerts = await alertsOf(account, watch);
    const fresh = await book.noteWatchAlerts({
      accountId,
      alerts: alerts.map(({ key }) => key),
      at: instantAt(now()),
    });
    for (const notice of together(alerts.filter(({ key }) => fresh.includes(key)))) deps.show(notice);
  }

  /** One account that cannot be looked at keeps nothing from the others, nor from the app's start. */
  async function lookAtAll(): Promise<void> {
    const warn = (error: unknown) => deps.warn('accounts could not be looked at', error);
    try {
      for (const { id } of await deps.accounts()) await look(id).catch(warn);
    } catch (error) {
      warn(error);
    }
  }

  function again(): void {
    if (stopped) return;
    stopWatch = deps.later(() => {
      void lookAtAll().then(again);
    }, LOOK_EVERY_MS);
  }

  const warn = (error: unknown) => deps.warn('news of an account', error);
  const changes = settlingByKey(look, deps.later, warn);

  return {
    async begin() {
      await lookAtAll();
      again();
    },
    changed(accountId, dataset) {
      if (CONCERNS.has(dataset)) changes.soon(accountId);
    },
    async save(watch) {
      await book.saveWatch({ watch, at: instantAt(now()) });
      void look(watch.accountId).catch(warn);
    },
    look,
    stop() {
      stopped = true;
      stopWatch();
      changes.stop();
    },
  };
}

/** Several of a kind are told in one: a first pull is no storm. */
function together(alerts: readonly Alert[]): WatchNotice[] {
  const byKind = new Map<string, WatchNotice>();
  for (const { notice } of alerts) {
    const before = byKind.get(notice.kind);
    if (before?.kind === 'orders' && notice.kind === 'orders')
      byKind.set('orders', { ...before, items: [...before.items, ...notice.items] });
    else if (
      before &&
      'items' in before &&
      'items' in notice &&
      before.kind !== 'orders' &&
      notice.kind !== 'orders'
    )
      byKind.set(before.kind, { ...before, items: [...before.items, ...notice.items] });
    else byKind.set(notice.kind, notice);
  }
  return [...byKind.values()];
}

const NAMED: Readonly<Record<ExpiryKind, { id: string; name: string }>> = {
  resources: { id: 'resource_id', name: 'resource_name' },
  packages: { id: 'free_resource_id', name: 'product_name' },
  coupons: { id: 'coupon_id', name: 'plan_name' },
  cards: { id: 'card_id', name: 'card_name' },
};

function itemOf(kind: ExpiryKind, row: Row): { id: string; name: string; day: Day } | null {
  const [id, at] = [text(row, NAMED[kind].id), text(row, 'expire_time')];
  const day = at && dayOf(at);
  return id && day ? { id, name: text(row, NAMED[kind].name) ?? id, day } : null;
}

function only(dataset: 'orders' | 'balances', accountId: string, column: string, value: string) {
  return {
    dataset,
    accountIds: [accountId],
    cycles: [],
    text: '',
    filters: [{ op: 'in' as const, column, values: [value] }],
    sort: [],
    offset: 0,
    limit: 200,
  };
}

function text(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : null;
}
