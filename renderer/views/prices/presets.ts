/** Common products an enquiry can start from (shared/reference, spec-codes.json). The cloud sells more: any code may be typed. */
import { regions } from '@shared/reference/regions.json';
import specCodes from '@shared/reference/spec-codes.json';

type Raw = {
  key: string;
  cloud_service_type: string;
  resource_type: string;
  usage_factor?: string | null;
  usage_measure_id?: number | null;
  linear?: boolean | null;
  size_measure_id?: number | null;
  specSuffix?: string[] | null;
  specs: string[];
};

export type Preset = {
  key: string;
  service: string;
  type: string;
  factor: string;
  usageUnit: number;
  /** measure_id of the size where it is sold by size; null where it is not. */
  sizeUnit: number | null;
  specs: readonly string[];
};

const HOUR = 4;

export const presets: readonly Preset[] = (specCodes.inquiryPresets as readonly Raw[]).map((raw) => ({
  key: raw.key,
  service: raw.cloud_service_type,
  type: raw.resource_type,
  factor: raw.usage_factor ?? 'Duration',
  usageUnit: raw.usage_measure_id ?? HOUR,
  sizeUnit: raw.linear ? (raw.size_measure_id ?? null) : null,
  specs: raw.specs.flatMap((spec) =>
    raw.specSuffix ? raw.specSuffix.map((suffix) => spec + suffix) : [spec],
  ),
}));

export const regionCodes: readonly { code: string; zh: string; en: string }[] = regions;
