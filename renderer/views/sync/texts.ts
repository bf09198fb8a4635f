import { splitKey } from '@shared/datasets/partitions';
import type { SyncProgress } from '@shared/model/sync';
import { countText } from '../../format/number';
import type { T } from '../../i18n';

/** Local wall clock with seconds: when a throttled pull goes on. */
export function clockText(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
}

/** "2026-09", or "2026-09, member 05a635" where a month is pulled member by member; "" is the master's own part. */
export function partitionText(t: T, partition: string): string {
  const { key, member } = splitKey(partition);
  if (member === null) return key;
  return member === '' ? t('sync:ownPart', { key }) : t('sync:memberPart', { key, member: member.slice(-6) });
}

/** "Resource records 2026-09, 600 of 1,240 rows". */
export function currentText(t: T, progress: SyncProgress): string {
  const { current, state } = progress;
  if (!current) return t(`sync:state.${state}`);
  const what = t('sync:current', {
    what: t(`datasets:name.${current.dataset}`),
    partition: partitionText(t, current.partition),
  }).trim();
  const rows =
    current.totalRows === null
      ? t('sync:rows', { rows: countText(current.rows) })
      : t('sync:rowsOf', { rows: countText(current.rows), total: countText(current.totalRows) });
  return current.rows === 0 && current.totalRows === null ? what : `${what}, ${rows}`;
}

export type FailureGroup = {
  first: SyncProgress['failures'][number];
  parts: string[];
  failures: SyncProgress['failures'];
};

/** Failures with the same reason once, with the parts they hit. */
export function groupFailures(t: T, failures: SyncProgress['failures']): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const failure of failures) {
    const key = `${failure.error.code} ${failure.error.message}`;
    const part = `${t(`datasets:name.${failure.dataset}`)} ${partitionText(t, failure.partition)}`.trim();
    const group = groups.get(key);
    if (group) {
      group.parts.push(part);
      group.failures.push(failure);
    } else groups.set(key, { first: failure, parts: [part], failures: [failure] });
  }
  return [...groups.values()];
}
