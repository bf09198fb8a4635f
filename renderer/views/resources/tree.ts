/** Main resources with what is attached to them, as rows of a table. */
import type { Row } from '@shared/model/query';
import { valueOf } from '../bills/fields';

export type TreeRow = {
  row: Row;
  /** Its number within its account: names it in sets. */
  key: string;
  depth: 0 | 1;
  /** How many are attached. */
  attached: number;
  open: boolean;
};

export const keyOfResource = (row: Row): string =>
  `${valueOf(row, '_account') ?? ''} ${valueOf(row, 'resource_id') ?? ''}`;

export function isMain(row: Row): boolean {
  return valueOf(row, 'is_main_resource') !== '0';
}

/**
 * Rows in the order they came, each main one followed by what is attached to it where it is open. What is attached to a
 * resource that is not among the rows stands by itself.
 */
export function treeOf(rows: readonly Row[], open: ReadonlySet<string>): TreeRow[] {
  const mains = new Set(rows.filter(isMain).map(keyOfResource));
  const attached = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = parentKey(row);
    if (parent === null || !mains.has(parent)) continue;
    attached.set(parent, [...(attached.get(parent) ?? []), row]);
  }
  return rows.flatMap((row): TreeRow[] => {
    const parent = parentKey(row);
    if (parent !== null && mains.has(parent)) return [];
    const key = keyOfResource(row);
    const own = attached.get(key) ?? [];
    const isOpen = open.has(key);
    return [
      { row, key, depth: 0, attached: own.length, open: isOpen },
      ...(isOpen
        ? own.map((one): TreeRow => ({
            row: one,
            key: keyOfResource(one),
            depth: 1,
            attached: 0,
            open: false,
          }))
        : []),
    ];
  });
}

function parentKey(row: Row): string | null {
  const parent = valueOf(row, 'parent_resource_id');
  return isMain(row) || parent === null ? null : `${valueOf(row, '_account') ?? ''} ${parent}`;
}
