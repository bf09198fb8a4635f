import { expect, test } from 'vitest';
import { answerTo } from '../../../renderer/views/prices/asked';

test('prices that come after another resource was chosen do not stand beside Renew', () => {
  const asked = { ids: ['a', 'b'], answer: [] };
  expect(answerTo(['a', 'b'], asked).answer).toEqual([]);
  expect(answerTo(['a'], asked)).toEqual({});
  expect(answerTo(['a', 'c'], asked)).toEqual({});
  expect(answerTo([], null)).toEqual({});
});
