/** Short figures for charts: 万 and 亿 in Chinese, k and M in English; everywhere else figures are written out. */
import type { Language } from '@shared/model/settings';
import { parseDecimal } from '@shared/money';
import { groupDigits, MINUS } from './number';

export type ChartUnit = {
  /** Power of ten that figures are divided by. */
  exponent: number;
  symbol: '' | '万' | '亿' | 'k' | 'M';
};

const units: Record<Language, ChartUnit[]> = {
  'zh-CN': [
    { exponent: 8, symbol: '亿' },
    { exponent: 4, symbol: '万' },
  ],
  en: [
    { exponent: 6, symbol: 'M' },
    { exponent: 3, symbol: 'k' },
  ],
};

/** The unit in which the largest of the amounts has at least two figures before the point. */
export function chartUnit(amounts: readonly string[], language: Language): ChartUnit {
  const largest = amounts.reduce((max, text) => {
    const { units: u, scale } = parseDecimal(text);
    const whole = (u < 0n ? -u : u) / 10n ** BigInt(scale);
    return whole > max ? whole : max;
  }, 0n);
  return units[language].find((u) => largest >= 10n ** BigInt(u.exponent + 1)) ?? { exponent: 0, symbol: '' };
}

/** Figures written out from here on say nothing with their tenth, and would touch their neighbours. */
const WHOLE_FROM = 1000n;

/**
 * An amount in a unit with one decimal, rounded half away from zero from the exact text: "486.2". Written out without a
 * unit it loses the decimal from a thousand on: "67,646".
 */
export function inUnit(text: string, unit: ChartUnit): string {
  const value = parseDecimal(text);
  const divisor = 10n ** BigInt(value.scale + unit.exponent);
  const abs = value.units < 0n ? -value.units : value.units;
  const whole = unit.exponent === 0 && abs >= WHOLE_FROM * divisor;
  const steps = whole ? 1n : 10n;
  const rounded = (2n * steps * abs + divisor) / (2n * divisor);
  const sign = value.units < 0n && rounded > 0n ? MINUS : '';
  return `${sign}${groupDigits((rounded / steps).toString())}${whole ? '' : `.${rounded % steps}`}`;
}

/** A mark of an axis. Marks are round numbers of the chart's own making, not amounts. */
export function axisMark(value: number, unit: ChartUnit): string {
  const scaled = value / 10 ** unit.exponent;
  if (scaled === 0) return '0';
  const figure = Math.abs(scaled).toLocaleString('en-US');
  return `${scaled < 0 ? MINUS : ''}${figure}${unit.symbol ? ` ${unit.symbol}` : ''}`;
}
