/** The product behind the codes of a price enquiry. */
import { CATALOG } from '../../world/catalog';
import { hours } from '../../world/offers';
import type { Item, Meter, Spec } from '../../world/offers';
import { Refusal } from '../../world/state/refusal';
import { presetItem } from './presets';

export type Asked = { service: string; type: string; spec: string };

export type Product = { item: Item; spec: Spec; index: number };

/** @throws Refusal CBC.99006006 for a product that is not sold. */
export function productOf({ service, type, spec }: Asked): Product {
  for (const bundle of CATALOG)
    for (const item of bundle.items) {
      if (item.service !== service || item.type !== type) continue;
      const index = item.specs.findIndex((one) => one.sku === spec);
      const found = item.specs[index];
      if (found) return { item, spec: found, index };
    }
  const preset = presetItem(service, type, spec);
  const [only] = preset?.specs ?? [];
  if (preset && only) return { item: preset, spec: only, index: 0 };
  throw new Refusal('CBC.99006006');
}

/** @throws Refusal CBC.99006006 for a product that is not sold by that usage. */
export function meterOf({ item }: Product, factor: string): Meter {
  const meters = item.meters ?? [hours()];
  const found = meters.find((meter) => meter.usageType.toLowerCase() === factor.toLowerCase());
  if (!found) throw new Refusal('CBC.99006006');
  return found;
}

/** Sizes are asked for where a product is sold by size, and only there. @throws Refusal CBC.99006006 */
export function sizeOf({ item }: Product, size: number | undefined, measure: number | undefined): bigint {
  if (!item.size) return 1n;
  if (size === undefined || measure !== item.size.measureId) throw new Refusal('CBC.99006006');
  return BigInt(size);
}
