/** Decides what to pull. Pure: the same account, cache and time give the same list. */
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import { isOnSite } from '@shared/datasets/onSite';
import { daysOf, keysBack, splitKey } from '@shared/datasets/partitions';
import type { Account } from '@shared/model/account';
import { addMonths, cycleAt, dayAt, isCycle } from '@shared/time';
import type { ParentRow, PartitionState } from '../store/types';
import type { SyncOptions } from './types';

/** One partition to pull. */
export type Task = {
  dataset: DatasetId;
  partition: string;
  /** Go on from the checkpoint of a pull that was cut off, if there is one. */
  resume: boolean;
  /** Nothing of it has been shown complete yet. */
  first: boolean;
  /** For parts of a parent: its state, and what is passed on from it. */
  parent?: Pick<ParentRow, 'version' | 'passed'>;
  /** A month the cloud wants asked for member by member, as it is known from before. */
  split?: boolean;
};

export type PlanInput = {
  account: Pick<Account, 'settlement' | 'site'>;
  states: readonly PartitionState[];
  /** Server time in ms. */
  now: number;
  historyMonths: number;
  /** The person's choice per dataset; one that is not named is pulled unless it is `onDemand`. */
  pulls?: Readonly<Record<string, boolean>>;
  options: SyncOptions;
};

/** A pull of a month that still changes is not gone on with after this: its first pages would be of another time. */
export const RESUME_OPEN_MS = 3600_000;
const HOUR_MS = 3600_000;

const CHECKED: DatasetId = 'monthlySummary';
const CHECKED_MONTHS = 3;
const CHECK_AFTER_MS = 7 * 24 * HOUR_MS;

/**
 * Datasets without months first (balances: what a person looks at first, and one call that proves key, network and
 * clock), then months newest first, and in each month the datasets in their order. What belongs to rows of another dataset is
 * planned by `planParts` once those rows are there.
 */
export function plan(input: PlanInput): Task[] {
  const { options } = input;
  const chosen = chosenDatasets(input);
  const kindOf = (id: DatasetId) => datasets[id].partition.kind;
  const whole = (options.cycles && !options.datasets ? [] : chosen).flatMap((dataset) => {
    const keys = wholeKeys(input, dataset);
    return keys.map((partition) => ({ dataset, partition }));
  });
  const timed = chosen
    .filter((id) => kindOf(id) === 'cycle' || kindOf(id) === 'window')
    .flatMap((dataset) => keysOf(input, dataset).map((partition) => ({ dataset, partition })));
  // A year comes with its newest month. The sort is stable: in one month datasets keep their order.
  const newest = ({ dataset, partition }: { dataset: DatasetId; partition: string }) =>
    daysOf(datasets[dataset].partition, partition).to.slice(0, 7);
  const today = cycleAt(input.now);
  const at = (c: { dataset: DatasetId; partition: string }) => (newest(c) > today ? today : newest(c));
  timed.sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
  const states = byKey(input.states);
  return [...whole, ...timed].flatMap((candidate) => {
    const { dataset, partition } = candidate;
    const state = states.get(keyOf(candidate));
    const settled = state?.complete?.final === true && !state.unfinished && !options.again;
    if (settled ? !isDueForCheck(input, dataset, partition, state) : isFresh(input, dataset, state))
      return [];
    const task = { dataset, partition, resume: resumable(input, dataset, state), first: !state?.complete };
    return [state?.complete?.split === true ? { ...task, split: true } : task];
  });
}

/** The summary of a month that has closed lately is one call: asked again each week, it tells whether the month was changed. */
function isDueForCheck(
  { now, options }: PlanInput,
  dataset: DatasetId,
  partition: string,
  state: PartitionState | undefined,
): boolean {
  if (dataset !== CHECKED || options.cycles || options.datasets || !state?.complete) return false;
  if (partition < addMonths(cycleAt(now), -CHECKED_MONTHS)) return false;
  return now - Date.parse(state.complete.startedAt) >= CHECK_AFTER_MS;
}

/** Datasets of this pull that are pulled per row of another one, each after its parent. */
export function partsOf(input: PlanInput): DatasetId[] {
  if (input.options.cycles && !input.options.datasets) return [];
  return chosenDatasets(input).filter((id) => datasets[id].partition.kind === 'parent');
}

/** What to pull of a dataset per row of its parent: rows that are new, have changed, or whose last pull was cut off. */
export function planParts(input: PlanInput, dataset: DatasetId, parents: readonly ParentRow[]): Task[] {
  const states = byKey(input.states);
  const { keys, again, openedOnly } = input.options;
  const onlyKnown = openedOnly === true && datasets[dataset].onDemand === true;
  const wanted = keys ?? namedKeys(input, dataset);
  return parents.flatMap(({ key, ...parent }) => {
    if (wanted && !wanted.includes(key)) return [];
    const state = states.get(keyOf({ dataset, partition: key }));
    const known = state?.complete;
    if (onlyKnown && !known) return [];
    const unchanged = known && parent.version !== null && known.version === parent.version;
    if ((unchanged && !again && !keys) || isFresh(input, dataset, state)) return [];
    return [{ dataset, partition: key, resume: false, first: !known, parent }];
  });
}

/** Whether a partition cannot change any more at server time `now`. */
export function isPartitionFinal(
  dataset: DatasetId,
  partition: string,
  now: number,
  account: Pick<Account, 'settlement'>,
): boolean {
  const definition = datasets[dataset];
  if (definition.partition.kind !== 'cycle' && definition.partition.kind !== 'window') return false;
  const at = definition.finalAt?.(splitKey(partition).key, account.settlement) ?? null;
  return at !== null && now >= at;
}

/** In their order; what is large or many calls only when it is named. */
function chosenDatasets({ account, options, pulls = {} }: PlanInput): DatasetId[] {
  const named = options.partitions?.map((p) => p.dataset) ?? options.datasets;
  const isUsual = (id: DatasetId) => pulls[id] ?? datasets[id].onDemand !== true;
  return datasetIds.filter(
    (id) => (named ? named.includes(id) : isUsual(id)) && isOnSite(datasets[id], account.site),
  );
}

/** Newest first; months that have not begun on the server are left out. */
function keysOf(input: PlanInput, dataset: DatasetId): string[] {
  const { now, historyMonths, options } = input;
  const { partition } = datasets[dataset];
  const wanted = namedKeys(input, dataset);
  if (wanted) return wanted.filter((key) => daysOf(partition, key).from.slice(0, 7) <= cycleAt(now));
  if (!options.cycles) return keysBack(partition, now, historyMonths);
  const cycles = options.cycles.filter((c) => isCycle(c) && c <= cycleAt(now));
  const years = partition.kind === 'window' && partition.span === 'year';
  return [...new Set(years ? cycles.map((c) => c.slice(0, 4)) : cycles)].sort((a, b) => (a < b ? 1 : -1));
}

/** Keys of what does not lie in time: all at once, or each language. */
function wholeKeys(input: PlanInput, dataset: DatasetId): string[] {
  const { partition } = datasets[dataset];
  if (partition.kind === 'none') return [''];
  return partition.kind === 'language'
    ? (namedKeys(input, dataset) ?? keysBack(partition, input.now, input.historyMonths))
    : [];
}

/** Partitions of a dataset that were asked for by name; null where none was. */
function namedKeys({ options }: PlanInput, dataset: DatasetId): string[] | null {
  const named = options.partitions?.filter((p) => p.dataset === dataset);
  // One member's part is asked for with its month: what is there already is known by the cloud's answer to the whole.
  return named ? [...new Set(named.map((p) => splitKey(p.partition).key))] : null;
}

function isFresh(
  { now, options }: PlanInput,
  dataset: DatasetId,
  state: PartitionState | undefined,
): boolean {
  const { freshHours } = datasets[dataset];
  if (freshHours === undefined || !state?.complete || options.again || options.datasets || options.partitions)
    return false;
  const age = now - Date.parse(state.complete.startedAt);
  return age >= 0 && age < freshHours * HOUR_MS;
}

function resumable(
  { account, now, options }: PlanInput,
  dataset: DatasetId,
  state: PartitionState | undefined,
): boolean {
  if (!state?.unfinished || options.again) return false;
  const began = Date.parse(state.unfinished.startedAt);
  if (isPartitionFinal(dataset, state.partition, began, account)) return true;
  // Closed since: what was pulled before it closed would count as not final for ever.
  if (isPartitionFinal(dataset, state.partition, now, account)) return false;
  // A window that ends today was asked for up to another day.
  if (datasets[dataset].partition.kind === 'window' && dayAt(began) !== dayAt(now)) return false;
  return began <= now && now - began < RESUME_OPEN_MS;
}

const keyOf = (c: { dataset: DatasetId; partition: string }) => `${c.dataset} ${c.partition}`;

function byKey(states: readonly PartitionState[]): Map<string, PartitionState> {
  return new Map(states.map((s) => [keyOf(s), s]));
}
