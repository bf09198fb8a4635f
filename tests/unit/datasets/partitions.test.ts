import { describe, expect, it } from 'vitest';
import { datasetIds, datasetNamed, datasets } from '@shared/datasets';
import { buildRequest } from '@shared/contract/request';
import { operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { isOnSite } from '@shared/datasets/onSite';
import { cycleOf, daysOf, finalAfter, keysBack, partitionInput } from '@shared/datasets/partitions';

const NOW = Date.parse('2026-11-24T00:00:00+08:00');
const year = { kind: 'window', span: 'year' } as const;
const month = { kind: 'window', span: 'month' } as const;

describe('partitions', () => {
  it('of a year overlap the months asked for, and end today at the latest', () => {
    expect(keysBack(year, NOW, 12)).toEqual(['2026', '2025']);
    expect(keysBack(year, NOW, 11)).toEqual(['2026']);
    const input = partitionInput({ partition: year }, '2026', { site: 'china', now: NOW });
    expect(input).toMatchObject({ from: '2026-01-01', to: '2026-11-24' });
    expect(daysOf(year, '2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('of a month know its last day', () => {
    expect(daysOf(month, '2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(keysBack(month, NOW, 2)).toEqual(['2026-11', '2026-10']);
    expect(cycleOf(month, '2026-10')).toBe('2026-10');
    expect(cycleOf(year, '2026')).toBeNull();
  });

  it('go back no further than the cloud keeps them', () => {
    expect(keysBack({ kind: 'cycle', months: 18 }, NOW, 36)).toHaveLength(18);
  });

  it('of a window are final some days after its last day in GMT+8', () => {
    expect(new Date(finalAfter(month, 2)('2026-10')).toISOString()).toBe('2026-11-02T16:00:00.000Z');
  });
});

/** A site, dataset for dataset, that has its operation. */
const pairs = datasetIds.flatMap((id) =>
  (['china', 'international'] as Site[])
    .filter((site) => isOnSite(datasets[id], site))
    .map((site) => [id, site] as const),
);

describe('every dataset', () => {
  it.each(pairs)('%s asks for a page the contract of the %s site takes', (id, site) => {
    const { partition, params, paging, operation: operationId } = datasets[id];
    const [key = partition.kind === 'parent' ? 'CS2611241200' : ''] = keysBack(partition, NOW, 1);
    const names = partition.kind === 'parent' ? (partition.pass ?? []) : [];
    const parent = Object.fromEntries(names.map((n) => [n, n === 'bill_cycle' ? '2026-10' : 'X']));
    const input = params(partitionInput({ partition }, key, { site, now: NOW, parent }));
    const { limit, by, first = 1, fields = {} } = paging ?? { limit: 0 };
    const at = { [fields.offset ?? 'offset']: by === 'page' ? first : 0, [fields.limit ?? 'limit']: limit };
    const found = operation(site, operationId);
    expect(found.write).toBe(false);
    // Whose it is stands in the path of some: the client says so, not the dataset.
    const whose = found.request.path.some((field) => field.name === 'domain_id') ? { domain_id: 'D1' } : {};
    expect(() => buildRequest(found, { ...input, ...whose, ...(paging ? at : {}) })).not.toThrow();
  });

  it.each(datasetIds)(
    '%s that belongs to rows of another one comes after it and names columns it has',
    (id) => {
      const { partition } = datasets[id];
      if (partition.kind !== 'parent') return;
      const of = datasetNamed(partition.of);
      expect(datasetIds.indexOf(of.id)).toBeLessThan(datasetIds.indexOf(id));
      const known = of.columns.map((c) => c.name);
      const named = [partition.key, ...(partition.pass ?? []), ...(partition.version ?? [])];
      for (const name of [...named, ...(partition.where ? [partition.where.column] : [])])
        expect(known).toContain(name);
    },
  );
});
