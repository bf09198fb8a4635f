import { describe, expect, it } from 'vitest';
import { groupDigits, groupedText } from '@shared/digits';

describe('digits', () => {
  it('are grouped by three, whole amounts and parts apart', () => {
    expect(groupDigits('1234567')).toBe('1,234,567');
    expect(groupDigits('123')).toBe('123');
    expect(groupedText('-1234567.80000001')).toBe('\u22121,234,567.80000001');
    expect(groupedText('1000')).toBe('1,000');
  });

  it('are padded where decimals are asked for, and never cut', () => {
    expect(groupedText('-1000', 2)).toBe('\u22121,000.00');
    expect(groupedText('0.123', 2)).toBe('0.123');
  });
});
