import { expect, it } from 'vitest';
import { oneAtATime } from '../../../renderer/api/oneAtATime';

it('reads once at a time, and once more for all that was asked meanwhile', async () => {
  const waiting: (() => void)[] = [];
  let under = 0;
  let most = 0;
  const ask = oneAtATime(async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise<void>((done) => waiting.push(done));
    under -= 1;
  });
  const answer = async (): Promise<void> => {
    waiting.at(-1)?.();
    await new Promise<void>((next) => setImmediate(next));
  };
  ask();
  ask();
  ask();
  expect(waiting).toHaveLength(1);
  await answer();
  expect(waiting).toHaveLength(2);
  await answer();
  expect(waiting).toHaveLength(2);
  ask();
  expect(waiting).toHaveLength(3);
  expect(most).toBe(1);
});
