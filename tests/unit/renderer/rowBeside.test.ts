import { expect, test } from 'vitest';
import { listSource, rowBeside } from '../../../renderer/ui/table/rowSource';

test('after a sort, previous and next of an open record lead to no record that was never beside it', () => {
  const isB = (row: string) => row === 'b';
  expect(rowBeside(listSource(['a', 'b', 'c']), isB, 1, 1)).toBe('c');
  expect(rowBeside(listSource(['a', 'b', 'c']), isB, 1, -1)).toBe('a');
  expect(rowBeside(listSource(['b', 'c', 'a']), isB, 1, 1)).toBeUndefined();
});
