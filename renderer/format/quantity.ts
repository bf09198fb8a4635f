/** Quantities with their units, in the unit they read best in; what was measured stays beside it wherever that is another. */
import { nameOf } from '@shared/codes';
import { readable } from '@shared/codes/units';
import type { Language } from '@shared/model/settings';
import { quantityText } from './number';

export type ShownQuantity = {
  figure: string;
  unit: string;
  /** As the cloud gave it ("2,048 MB") where that is another unit than the shown one; null where it is the same. */
  given: string | null;
};

export function unitName(unit: string | null, language: Language): string {
  return unit === null ? '' : (nameOf('unit', unit, language) ?? unit);
}

/** @param value exact decimal text @param unit measure_id; null where none was given */
export function shownQuantity(value: string, unit: string | null, language: Language): ShownQuantity {
  const plain = { figure: quantityText(value), unit: unitName(unit, language) };
  if (unit === null) return { ...plain, given: null };
  const best = readable(value, unit);
  if (best.unit === unit) return { ...plain, given: null };
  const about = best.rounded ? '≈ ' : '';
  return {
    figure: `${about}${quantityText(best.value)}`,
    unit: unitName(best.unit, language),
    given: `${plain.figure} ${plain.unit}`,
  };
}
