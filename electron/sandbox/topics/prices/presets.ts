/**
 * Common products that no account of the world owns but everybody may ask the price of (shared/reference, spec-codes.json). Their
 * prices follow from their codes: the same every time, of the size the cloud asks.
 */
import specCodes from '@shared/reference/spec-codes.json';
import { GB_STORED, MBPS, PIECE, hours, spec } from '../../world/offers';
import type { Item } from '../../world/offers';
import { hashText } from '../../world/random';

type Preset = {
  cloud_service_type: string;
  resource_type: string;
  usage_factor?: string | null;
  usage_measure_id?: number | null;
  linear?: boolean | null;
  size_measure_id?: number | null;
  specSuffix?: string[] | null;
  specs: string[];
};

/** Cores of a flavour's size word. */
const SIZES: Readonly<Record<string, number>> = { small: 1, medium: 1, large: 2, xlarge: 4 };

/** Yuan a month, two decimals. */
function monthlyOf(preset: Preset, code: string): string {
  const [, , size = '', ratio = ''] = /^([\w]+)\.(\d*x?\w+)\.(\d+)/.exec(code) ?? [];
  const times = Number(/^(\d+)xlarge$/.exec(size)?.[1] ?? 0);
  const cores = times > 0 ? times * 4 : (SIZES[size] ?? 0);
  if (cores > 0) return (cores * (42 + Number(ratio) * 19)).toFixed(2);
  const cents = hashText(code) % (preset.linear ? 180 : 60_000);
  return ((cents + (preset.linear ? 30 : 2_000)) / 100).toFixed(2);
}

/** What a month costs by use is half as much again. */
function hourlyOf(monthly: string): string {
  return ((Number(monthly) * 1.5) / 730).toFixed(6);
}

const presets = specCodes.inquiryPresets as readonly Preset[];

/** The item of a preset that has this specification; undefined where none has. */
export function presetItem(service: string, type: string, code: string): Item | undefined {
  const preset = presets.find(
    (one) =>
      one.cloud_service_type === service &&
      one.resource_type === type &&
      one.specs.some((name) => [name, ...(one.specSuffix ?? []).map((end) => name + end)].includes(code)),
  );
  if (!preset) return undefined;
  const monthly = monthlyOf(preset, code);
  const unit = preset.size_measure_id ?? 0;
  return {
    service,
    type,
    product: { zh: code, en: code },
    specs: [spec(code, code, code, monthly, hourlyOf(monthly))],
    ...(preset.linear && [GB_STORED, MBPS, PIECE].includes(unit)
      ? { size: { measureId: unit, values: [1] } }
      : {}),
    meters: [
      {
        ...hours(),
        usageType: preset.usage_factor ?? 'Duration',
        measureId: preset.usage_measure_id ?? hours().measureId,
      },
    ],
  };
}
