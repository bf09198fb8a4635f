/**
 * Bandwidth charged by its 95th percentile: every five minutes of a resource's month, and the figure that is charged. The samples follow
 * from the seed; the peak is computed from them: sorted, the highest 5 % left out, the next one counts.
 */
import type { Cycle } from '@shared/time';
import type { Call, Topic } from '../kernel/context';
import { Exact } from '../kernel/json';
import type { Json } from '../kernel/json';
import { pageOf } from '../kernel/params';
import { dayNumber, firstDay, instantOf, monthOf } from '../world/calendar';
import type { Resource } from '../world/units';
import { MBPS } from '../world/offers';
import { hashText, mix } from '../world/random';
import { cycleParam } from './period';

const STEP_SECONDS = 300;
const PER_DAY = 86_400 / STEP_SECONDS;
const GUARANTEED = 5_000_000n;

type Sample = { at: string; micro: bigint };

/** Resources of a type in a month, by id; only what is metered by use can be charged by peak. */
function resourcesIn({ world, account, params }: Call, cycle: Cycle): Resource[] {
  const type = params.text('resource_type_code');
  const service = params.text('service_type_code');
  const found = new Map<string, Resource>();
  for (const line of world.lines(account, cycle, { key: 'peaks', matches: () => true, join: 'cycle' })) {
    const { item, id } = line.resource;
    if (line.meter && item.type === type && item.service === service) found.set(id, line.resource);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function samplesOf({ world }: Call, resource: Resource, cycle: Cycle): Sample[] {
  const month = monthOf(cycle);
  const days = Math.min(firstDay(month + 1), dayNumber(world.today())) - firstDay(month);
  const seed = mix(hashText(resource.id), month);
  return Array.from({ length: Math.max(0, days) * PER_DAY }, (_, i) => {
    const hour = Math.floor((i % PER_DAY) / 12);
    const base = 4_000_000 + Math.abs(12 - ((hour + 18) % 24)) * 900_000;
    return {
      at: instantOf(firstDay(month) + Math.floor(i / PER_DAY), (i % PER_DAY) * STEP_SECONDS),
      micro: BigInt(base + (mix(seed, i) % 6_000_000)),
    };
  });
}

const text = (micro: bigint): string => new Exact(micro, 6).text(0);

function figures(samples: readonly Sample[]): Record<string, Json> {
  const sorted = samples.map((s) => s.micro).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const peak = sorted[Math.floor(sorted.length * 0.05)] ?? 0n;
  return {
    actual_days: String(samples.length / PER_DAY),
    band_width: text(peak > GUARANTEED ? peak : GUARANTEED),
    monthly_guaranteed_band_width: text(GUARANTEED),
    monthly_peak_band_width: text(peak),
    band_width_measure_id: MBPS,
  };
}

function listResourceUsage(call: Call): Json {
  const cycle = cycleParam(call, 'bill_cycle');
  const resource = resourcesIn(call, cycle).find((r) => r.id === call.params.text('resource_id'));
  const samples = resource ? samplesOf(call, resource, cycle) : [];
  const { offset, limit } = pageOf(call.params);
  return {
    ...figures(samples),
    total_count: samples.length,
    usage_info_list: samples.slice(offset, offset + limit).map(({ at, micro }) => ({
      stat_time: at,
      guaranteed_band_width: text(GUARANTEED),
      usage: text(micro),
      measure_id: MBPS,
    })),
  };
}

function listResourceUsageSummary(call: Call): Json {
  const cycle = cycleParam(call, 'bill_cycle');
  const resources = resourcesIn(call, cycle);
  const { offset, limit } = pageOf(call.params);
  return {
    total_count: resources.length,
    summary_usage_info_list: resources
      .slice(offset, offset + limit)
      .map((resource) => ({ resource_id: resource.id, ...figures(samplesOf(call, resource, cycle)) })),
  };
}

export const peaks: Topic = {
  ListResourceUsage: listResourceUsage,
  ListResourceUsageSummary: listResourceUsageSummary,
};
