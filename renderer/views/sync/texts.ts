import type { SyncProgress } from '@shared/model/sync';
import { countText } from '../../format/number';
import type { T } from '../../i18n';

/** Local wall clock with seconds: when a throttled pull goes on. */
export function clockText(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
}

/** "Resource records 2026-09, 600 of 1,240 rows". */
export function currentText(t: T, progress: SyncProgress): string {
  const { current, state } = progress;
  if (!current) return t(`sync:state.${state}`);
  const what = t('sync:current', {
    what: t(`datasets:name.${current.dataset}`),
    partition: current.partition,
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
    const part = `${t(`datasets:name.${failure.dataset}`)} ${failure.partition}`.trim();
    const group = groups.get(key);
    if (group) {
      group.parts.push(part);
      group.failures.push(failure);
    } else groups.set(key, { first: failure, parts: [part], failures: [failure] });
  }
  return [...groups.values()];
}
