import type { InputOf, OutputOf } from '@shared/contract/calls';
import type { CallInput, Caller, CallOptions, CloudClient, RawAnswer } from '../../electron/cloud/types';

export type Call = { operation: string; input: CallInput; caller: Caller; options: CallOptions };

export type FakeCloud = CloudClient & {
  calls: Call[];
  /** Runs before each answer; may hold, fail or replace it. */
  before: (call: Call) => Promise<RawAnswer | void> | void;
  /** Server time minus local time, known after the first answer. */
  skewMs: number;
  /** Row ids of one operation and month. */
  rows: (call: Call) => string[];
  /** Body of a call that is not a list of rows. */
  bodies: Map<string, Record<string, unknown>>;
};

const LISTS: Record<string, string> = {
  ShowCustomerAccountBalances: 'account_balances',
  ShowCustomerMonthlySum: 'bill_sums',
  ListCustomerselfResourceRecords: 'fee_records',
};

/** A cloud that answers lists page by page, three rows a page whatever was asked for, and can be held or made to fail. */
export function fakeCloud(): FakeCloud {
  const calls: Call[] = [];
  let answered = false;
  const cloud: FakeCloud = {
    calls,
    before: () => undefined,
    skewMs: 0,
    rows: ({ input }) => ids(input, 5),
    bodies: new Map(),
    async raw(operation: string, input: CallInput, caller: Caller, options: CallOptions = {}) {
      const call = { operation, input, caller, options };
      calls.push(call);
      const instead = await cloud.before(call);
      answered = true;
      if (instead) return instead;
      const offset = Number(input.offset ?? 0);
      const rows = cloud.rows(call);
      const page = rows.slice(offset, offset + 3).map((id) => ({ id }));
      return body({ total_count: rows.length, currency: 'CNY', [LISTS[operation] ?? 'rows']: page });
    },
    download: () => Promise.reject(new Error('nothing to download')),
    async call<Id extends string>(
      operation: Id,
      input: InputOf<Id>,
      caller: Caller,
      options: CallOptions = {},
    ) {
      const call = { operation, input, caller, options };
      calls.push(call);
      await cloud.before(call);
      answered = true;
      return { value: (cloud.bodies.get(operation) ?? {}) as OutputOf<Id> };
    },
    clockOffset: () => (answered ? cloud.skewMs : 0),
  };
  return cloud;
}

export function ids(input: CallInput, count: number): string[] {
  const month = [input.cycle, input.bill_cycle].find((v) => typeof v === 'string') ?? 'now';
  return Array.from({ length: count }, (_, i) => `${month}#${i}`);
}

export function body(value: Record<string, unknown>): RawAnswer {
  return { status: 200, requestId: 'request-1', body: Buffer.from(JSON.stringify(value)) };
}
