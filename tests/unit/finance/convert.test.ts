import { describe, expect, it } from 'vitest';
import { convertedText, rateFor, rateSchema } from '@shared/finance/convert';
import { toE8 } from '@shared/money';

describe('conversion', () => {
  it.each([
    ['100', '7.1', '710.00'],
    ['-100', '7.1', '-710.00'],
    ['0.05', '0.1', '0.00'],
    ['0.15', '0.1', '0.02'],
    ['0.05000001', '0.1', '0.01'],
    ['-0.05000001', '0.1', '-0.01'],
    ['1', '0.1385041551', '0.14'],
    ['90000000000', '7.1234567891', '641111111019.00'],
  ])('%s at %s is %s, half to even at the cent', (amount, rate, wanted) => {
    expect(convertedText(toE8(amount).e8, rate)).toBe(wanted);
  });

  it('takes the rate of the month itself only', () => {
    const rate = { cycle: '2026-10', from: 'USD', to: 'CNY', rate: '7.1' };
    expect(rateFor([rate], '2026-10', 'USD', 'CNY')).toBe(rate);
    expect(rateFor([rate], '2026-11', 'USD', 'CNY')).toBeNull();
    expect(rateFor([rate], '2026-10', 'CNY', 'USD')).toBeNull();
  });

  it.each(['0', '0.00', '-7', '7,1', '', '1e3', '7.'])('refuses %s as a rate', (rate) => {
    expect(rateSchema.safeParse({ cycle: '2026-10', from: 'USD', to: 'CNY', rate }).success).toBe(false);
  });
});
