/** Terms a resource can be renewed for (contract: limits.json, renewal: 1 to 11 months, 1 to 3 years). */
import { dayOf } from '../time';
import type { PlannedChoice } from './types';

/** `type` as the contract codes it: 2 months, 3 years. */
export type Period = { type: 2 | 3; count: number };

const OFFERED: readonly Period[] = [
  { type: 2, count: 1 },
  { type: 2, count: 3 },
  { type: 2, count: 6 },
  { type: 3, count: 1 },
  { type: 3, count: 2 },
  { type: 3, count: 3 },
];

const idOf = ({ type, count }: Period) => `${type === 2 ? 'm' : 'y'}${count}`;

/** "m1" to "m11", "y1" to "y3"; one month for anything else. */
export function periodOf(id: string | undefined): Period {
  const m = /^([my])(\d{1,2})$/.exec(id ?? '');
  const count = Number(m?.[2] ?? 0);
  if (m?.[1] === 'm' && count >= 1 && count <= 11) return { type: 2, count };
  if (m?.[1] === 'y' && count >= 1 && count <= 3) return { type: 3, count };
  return { type: 2, count: 1 };
}

export function periodChoice(chosen: Period): PlannedChoice {
  const offered = OFFERED.some((p) => idOf(p) === idOf(chosen)) ? OFFERED : [chosen, ...OFFERED];
  return {
    id: 'period',
    label: { key: 'actions:choice.period' },
    kind: 'one',
    max: null,
    options: offered.map((p) => ({
      id: idOf(p),
      label: {
        kind: 'say',
        say: {
          key: p.type === 2 ? 'actions:choice.months' : 'actions:choice.years',
          values: { count: p.count },
        },
      },
      details: [],
      amount: null,
      off: null,
    })),
    chosen: [idOf(chosen)],
    hint: null,
  };
}

/** GMT+8 day on which a resource then expires. A day the month does not have becomes its last one; text that is no instant stays. */
export function addPeriod(expires: string, { type, count }: Period): string {
  const from = dayOf(expires);
  if (from === null) return expires;
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const months = type === 2 ? count : count * 12;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
