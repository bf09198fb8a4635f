/** The form of an enquiry, and what is missing in it before it can be asked. */
import { create } from 'zustand';
import type { Term } from '@shared/model/prices';
import { presets, type Preset } from './presets';

export type Draft = {
  preset: string;
  service: string;
  type: string;
  spec: string;
  region: string;
  size: string;
  sizeUnit: number | null;
  count: string;
  factor: string;
  usage: string;
  usageUnit: number;
  terms: readonly string[];
};

export type Missing = Partial<
  Record<'service' | 'type' | 'spec' | 'region' | 'size' | 'count' | 'factor' | 'usage' | 'terms', true>
>;

/** "2-1" is one month, "3-1" one year (contract: period_type). */
export const TERMS = ['2-1', '2-3', '2-6', '3-1', '3-2', '3-3'] as const;

/** A month of use, as price pages count it. */
export const HOURS_A_MONTH = '730';

export function fromPreset(preset: Preset, before?: Draft): Draft {
  return {
    preset: preset.key,
    service: preset.service,
    type: preset.type,
    spec: preset.specs[0] ?? '',
    region: before?.region ?? '',
    size: preset.sizeUnit === null ? '' : '100',
    sizeUnit: preset.sizeUnit,
    count: before?.count ?? '1',
    factor: preset.factor,
    usage: HOURS_A_MONTH,
    usageUnit: preset.usageUnit,
    terms: before?.terms ?? ['2-1', '3-1'],
  };
}

const first = presets[0];

export const useDraft = create<Draft>(() =>
  fromPreset(
    first ?? { key: '', service: '', type: '', factor: 'Duration', usageUnit: 4, sizeUnit: null, specs: [] },
  ),
);

export function termOf(text: string): Term | null {
  const [type, number] = text.split('-').map(Number);
  return (type === 2 || type === 3) && number ? { type, number } : null;
}

/** What an enquiry by use, or by period, still needs. Nothing is asked of the cloud while anything is missing. */
export function missingIn(draft: Draft, kind: 'onDemand' | 'period'): Missing {
  const missing: Missing = {};
  for (const name of ['service', 'type', 'spec', 'region'] as const)
    if (draft[name].trim() === '') missing[name] = true;
  if (draft.sizeUnit !== null && !isCount(draft.size, 1_000_000)) missing.size = true;
  if (!isCount(draft.count, 10_000)) missing.count = true;
  if (kind === 'onDemand') {
    if (draft.factor.trim() === '') missing.factor = true;
    if (!/^\d{1,12}(\.\d{1,8})?$/.test(draft.usage)) missing.usage = true;
  } else if (draft.terms.length === 0) missing.terms = true;
  return missing;
}

function isCount(text: string, most: number): boolean {
  return /^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}
