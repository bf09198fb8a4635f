import { describe, expect, it } from 'vitest';
import { settling, settlingByKey, type Later } from '../../../electron/timing/settling';

/** A clock that stands until it is moved. */
function clock() {
  let now = 0;
  let waiting: { run: () => void; at: number }[] = [];
  const later: Later = (run, ms) => {
    const one = { run, at: now + ms };
    waiting.push(one);
    return () => void (waiting = waiting.filter((other) => other !== one));
  };
  const pass = (ms: number) => {
    now += ms;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { run } of due) run();
  };
  return { later, pass };
}

const never = () => {
  throw new Error('nothing was to fail');
};

describe('work that waits until it is quiet', () => {
  it('is done once after the last of many calls', () => {
    const { later, pass } = clock();
    let times = 0;
    const soon = settling(() => Promise.resolve(void (times += 1)), later, never);
    soon();
    pass(1000);
    soon();
    pass(1000);
    expect(times).toBe(0);
    pass(500);
    expect(times).toBe(1);
    pass(10_000);
    expect(times).toBe(1);
  });

  it('is done for each account by itself, whatever happens to the others', () => {
    const { later, pass } = clock();
    const done: string[] = [];
    const { soon } = settlingByKey((key) => Promise.resolve(void done.push(key)), later, never);
    soon('a');
    pass(1000);
    soon('b');
    soon('b');
    pass(500);
    expect(done).toEqual(['a']);
    pass(1000);
    expect(done).toEqual(['a', 'b']);
  });

  it('may be asked for again by the work itself, and goes on after one that failed', async () => {
    const { later, pass } = clock();
    const failures: unknown[] = [];
    let turn = 0;
    const work = settlingByKey(
      (key) => {
        turn += 1;
        if (turn === 1) work.soon(key);
        return turn === 2 ? Promise.reject(new Error('no')) : Promise.resolve();
      },
      later,
      (error) => failures.push(error),
    );
    work.soon('a');
    pass(1500);
    pass(1500);
    await Promise.resolve();
    expect([turn, failures]).toEqual([2, [new Error('no')]]);
    work.soon('a');
    pass(1500);
    expect(turn).toBe(3);
  });

  it('is not done any more once it was stopped', () => {
    const { later, pass } = clock();
    const { soon, stop } = settlingByKey(never, later, never);
    soon('a');
    soon('b');
    stop();
    pass(10_000);
  });
});
