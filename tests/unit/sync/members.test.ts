/** What the engine does by itself: members one by one. */
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { syncBench } from '../../support/syncBench';

const RECORDS = 'ListCustomerselfResourceRecords';
const tooMany = () => new AppError('cloud.validation', { code: 'CBC.18000048' });

describe('a master with more members than the cloud answers for at once', () => {
  it('is pulled member by member, and known to be from then on', async () => {
    const bench = await syncBench();
    bench.cloud.bodies.set('ListEnterpriseSubCustomers', {
      sub_customer_infos: [{ id: 'm1' }, { id: 'm2' }],
    });
    bench.cloud.rows = ({ input }) => {
      const of = typeof input.sub_customer_id === 'string' ? input.sub_customer_id : 'own';
      return [`${of}-1`, `${of}-2`];
    };
    bench.cloud.before = ({ operation, input }) => {
      if (operation === RECORDS && input.method === 'all') throw tooMany();
    };
    const [progress] = await bench.pull(['a']);
    expect(progress).toMatchObject({ state: 'done', failures: [], done: 5, total: 5 });
    expect(bench.store.rows('a', 'resourceRecords', '2026-11')).toHaveLength(6);
    expect(bench.store.rows('a', 'resourceRecords', '2026-11@m2')).toEqual(['"m2-1"', '"m2-2"']);

    bench.cloud.calls.length = 0;
    await bench.pull(['a']);
    const asked = bench.cloud.calls.filter((c) => c.operation === RECORDS);
    expect(asked.map((c) => c.input.method).sort()).toEqual(['oneself', 'sub_customer', 'sub_customer']);
  });

  it('fails with the part that failed, and is whole once that part is', async () => {
    const bench = await syncBench();
    bench.cloud.bodies.set('ListEnterpriseSubCustomers', { sub_customer_infos: [{ id: 'm1' }] });
    bench.cloud.before = ({ operation, input }) => {
      if (operation !== RECORDS) return;
      if (input.method === 'all') throw tooMany();
      if (input.sub_customer_id === 'm1') throw new AppError('cloud.server');
    };
    const [progress] = await bench.pull(['a']);
    expect(progress?.failures).toMatchObject([{ dataset: 'resourceRecords', partition: '2026-11@m1' }]);
    bench.cloud.before = ({ operation, input }) => {
      if (operation === RECORDS && input.method === 'all') throw tooMany();
    };
    await bench.pull(['a'], { partitions: [{ dataset: 'resourceRecords', partition: '2026-11@m1' }] });
    const state = (await bench.store.read.partitions('a')).find(
      (s) => s.dataset === 'resourceRecords' && s.partition === '2026-11',
    );
    expect(state?.complete?.split).toBe(true);
  });
});
