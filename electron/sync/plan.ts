/** Decides what to pull. Pure: the same account, cache and time give the same list. */
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import type { Account } from '@shared/model/account';
import { cycleAt, cyclesBack, isCycle } from '@shared/time';
import type { PartitionState } from '../store/types';
import type { SyncOptions } from './types';

/** One partition to pull. */
export type Task = {
  dataset: DatasetId;
  partition: string;
  /** Go on from the checkpoint of a pull that was cut off, if there is one. */
  resume: boolean;
  /** Nothing of it has been shown complete yet. */
  first: boolean;
};

export type PlanInput = {
  account: Pick<Account, 'settlement'>;
  states: readonly PartitionState[];
  /** Server time in ms. */
  now: number;
  historyMonths: number;
  options: SyncOptions;
};

/** A pull of a month that still changes is not gone on with after this: its first pages would be of another time. */
const RESUME_OPEN_MS = 3600_000;

/**
 * Datasets without months first (balances: what a person looks at first, and one call that proves key, network and
 * clock), then months newest first, and in each month the datasets in their order.
 */
export function plan(input: PlanInput): Task[] {
  const { options } = input;
  const chosen = datasetIds.filter((id) => !options.datasets || options.datasets.includes(id));
  const whole =
    options.cycles && !options.datasets ? [] : chosen.filter((id) => datasets[id].partition === 'none');
  const monthly = chosen.filter((id) => datasets[id].partition === 'cycle');
  const states = new Map(input.states.map((s) => [`${s.dataset} ${s.partition}`, s]));
  const candidates = [
    ...whole.map((dataset) => ({ dataset, partition: '' })),
    ...cycles(input).flatMap((partition) => monthly.map((dataset) => ({ dataset, partition }))),
  ];
  return candidates.flatMap(({ dataset, partition }) => {
    const state = states.get(`${dataset} ${partition}`);
    const settled = state?.complete?.final === true && !state.unfinished && !options.again;
    if (settled) return [];
    return [{ dataset, partition, resume: resumable(input, dataset, state), first: !state?.complete }];
  });
}

/** Whether a partition cannot change any more at server time `now`. */
export function isPartitionFinal(
  dataset: DatasetId,
  partition: string,
  now: number,
  account: Pick<Account, 'settlement'>,
): boolean {
  if (datasets[dataset].partition === 'none') return false;
  const at = datasets[dataset].finalAt(partition, account.settlement);
  return at !== null && now >= at;
}

/** Newest first; months that have not begun on the server are left out. */
function cycles({ now, historyMonths, options }: PlanInput): string[] {
  const open = cycleAt(now);
  if (!options.cycles) return cyclesBack(open, historyMonths);
  return [...new Set(options.cycles)].filter((c) => isCycle(c) && c <= open).sort((a, b) => (a < b ? 1 : -1));
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
  return began <= now && now - began < RESUME_OPEN_MS;
}
