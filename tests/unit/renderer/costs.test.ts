import { expect, test } from 'vitest';
import { cyclesText } from '../../../renderer/views/costs/cyclesText';

test('months that were not pulled are named as spans, not cut off after the sixth', () => {
  const months = ['2025-11', '2025-12', '2026-01', '2026-03', '2026-05', '2026-06'];
  expect(cyclesText(months)).toEqual(['2025-11 – 2026-01', '2026-03', '2026-05 – 2026-06']);
  expect(cyclesText([])).toEqual([]);
});
