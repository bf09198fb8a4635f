import { describe, expect, it } from 'vitest';
import { createSchedule, type ScheduleDeps } from '../../../electron/sync';

const MINUTE = 60_000;

function bench(change: Partial<ReturnType<ScheduleDeps['settings']>> = {}) {
  const world = {
    now: Date.parse('2026-11-20T04:00:00Z'),
    online: true,
    battery: false,
    metered: false,
    accounts: [
      { id: 'own', demo: false },
      { id: 'demo', demo: true },
    ],
    settings: {
      syncOnStart: false,
      syncEveryMinutes: 60,
      syncOnBattery: true,
      syncOnMetered: false,
      ...change,
    },
    started: [] as string[][],
  };
  const schedule = createSchedule({
    now: () => world.now,
    settings: () => world.settings,
    online: () => world.online,
    onBattery: () => world.battery,
    isMetered: () => Promise.resolve(world.metered),
    accounts: () => Promise.resolve(world.accounts),
    start: (ids) => {
      world.started.push(ids);
      return Promise.resolve();
    },
  });
  return { world, schedule };
}

describe('pulls that begin by themselves', () => {
  it('begin once at the start, then each so many minutes', async () => {
    const { world, schedule } = bench({ syncOnStart: true });
    await schedule.look();
    expect(world.started).toEqual([['own', 'demo']]);
    expect(schedule.status()).toEqual({ next: '2026-11-20T05:00:00Z', held: null });
    world.now += 59 * MINUTE;
    await schedule.look();
    expect(world.started).toHaveLength(1);
    world.now += MINUTE;
    await schedule.look();
    await schedule.look();
    expect(world.started).toHaveLength(2);
  });

  it('do not begin where they are turned off', async () => {
    const { world, schedule } = bench({ syncEveryMinutes: 0 });
    world.now += 10_000 * MINUTE;
    await schedule.look();
    expect(world.started).toEqual([]);
    expect(schedule.status()).toEqual({ next: null, held: null });
  });

  it('wait for mains power where the person wants that, and then begin', async () => {
    const { world, schedule } = bench({ syncOnStart: true, syncOnBattery: false });
    world.battery = true;
    await schedule.look();
    expect(world.started).toEqual([]);
    expect(schedule.status().held).toBe('battery');
    world.battery = false;
    await schedule.look();
    expect(world.started).toHaveLength(1);
    expect(schedule.status().held).toBeNull();
  });

  it('wait on a metered line unless it is allowed', async () => {
    const { world, schedule } = bench({ syncOnStart: true });
    world.metered = true;
    await schedule.look();
    expect(schedule.status().held).toBe('metered');
    world.settings.syncOnMetered = true;
    await schedule.look();
    expect(world.started).toHaveLength(1);
  });

  it('without a network pull the demo alone, whose cloud is on this computer', async () => {
    const { world, schedule } = bench({ syncOnStart: true });
    world.online = false;
    await schedule.look();
    expect(world.started).toEqual([['demo']]);
  });

  it('without a network and a demo stay due until it is back', async () => {
    const { world, schedule } = bench({ syncOnStart: true });
    world.accounts = [{ id: 'own', demo: false }];
    world.online = false;
    await schedule.look();
    expect(schedule.status().held).toBe('offline');
    world.online = true;
    await schedule.look();
    expect(world.started).toEqual([['own']]);
  });

  it('are not put off by a clock that was put back', async () => {
    const { world, schedule } = bench();
    world.now -= 24 * 60 * MINUTE;
    expect(schedule.status().next).toBe('2026-11-19T05:00:00Z');
    world.now += 60 * MINUTE;
    await schedule.look();
    expect(world.started).toHaveLength(1);
  });
});
