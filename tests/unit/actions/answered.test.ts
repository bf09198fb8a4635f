/** What the cloud has answered is known: nothing that is asked afterwards holds that up. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Step } from '@shared/actions';
import { pay } from '@shared/actions/pay';
import { createActions, type ActionsDeps } from '../../../electron/actions';
import type { Ages } from '../../../electron/actions/ages';
import { sendBatch } from '../../../electron/actions/send';
import { actionsBench, lost, type ActionsBench } from '../../support/actionsBench';

let bench: ActionsBench;
beforeEach(() => (bench = actionsBench()));
afterEach(() => bench.remove());

const typed = '2,208.56';

/** Once something was sent, no question is answered any more. */
function silentAfterwards(more: Partial<ActionsDeps>) {
  const { client } = bench.deps;
  const call: typeof client.call = (...asked) =>
    bench.writes.length > 0 ? new Promise(() => undefined) : client.call(...asked);
  const actions = createActions({ ...bench.deps, client: { call }, ...more });
  const ask = () => actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });
  return { actions, ask };
}

it('a payment that was taken stands as done although its order then does not answer', async () => {
  let stillWaiting = 0;
  const { actions, ask } = silentAfterwards({
    later: (run) => {
      stillWaiting += 1;
      run();
      return () => void (stillWaiting -= 1);
    },
  });
  const { entries } = await actions.execute({ ticket: (await ask()).ticket, typed });
  expect(entries).toMatchObject([{ state: 'done', detail: { settledBy: 'answer' } }]);
  expect(entries[0]?.detail.evidence).toBeUndefined();
  expect(stillWaiting).toBe(0);
});

it('a payment that was answered just as the person stopped waiting stands as done at once', async () => {
  const { actions, ask } = silentAfterwards({ later: () => () => undefined });
  const { ticket } = await ask();
  bench.onWrite = () => Promise.resolve(actions.stop(ticket));
  const { entries } = await actions.execute({ ticket, typed });
  expect(entries.map(({ state }) => state)).toEqual(['done']);
});

it('a payment that was answered is no longer counted as on its way, one whose answer got lost is', async () => {
  const counted = new Set<string>();
  const ages: Ages = {
    sent: (entry) => void counted.add(entry),
    of: () => 0,
    atLeast: () => 0,
    forget: (entry) => void counted.delete(entry),
  };
  const deps = { ...bench.deps, book: { ...bench.deps.book, markEntry: () => Promise.resolve() } };
  const caller = await deps.accounts.callerFor('a1');
  const step: Step = {
    operation: 'PayOrders',
    input: { order_id: 'CS1', use_coupon: 'NO', use_discount: 'NO' },
    subjects: [],
    items: [],
    amount: null,
    known: { orderId: 'CS1' },
  };
  const send = (entry: string) =>
    sendBatch(
      {
        definition: pay,
        account: bench.account,
        caller,
        steps: [{ entry, step }],
        signal: new AbortController().signal,
      },
      deps,
      ages,
    );
  await send('answered');
  bench.onWrite = lost;
  await send('lost');
  expect([...counted]).toEqual(['lost']);
});
