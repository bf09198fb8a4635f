import { addMonths } from '@shared/time';

/** Months in order, those that follow each other as one span: "2025-06 – 2026-08". */
export function cyclesText(cycles: readonly string[]): string[] {
  const spans: { first: string; last: string }[] = [];
  for (const cycle of cycles) {
    const span = spans.at(-1);
    if (span && addMonths(span.last, 1) === cycle) span.last = cycle;
    else spans.push({ first: cycle, last: cycle });
  }
  return spans.map(({ first, last }) => (first === last ? first : `${first} – ${last}`));
}
