import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ online: true, power: null as EventEmitter | null }));
vi.mock('electron', () => {
  fake.power = new EventEmitter();
  return { net: { isOnline: () => fake.online }, powerMonitor: fake.power };
});
import { watchNetwork } from '../../../electron/app/network';

beforeEach(() => {
  vi.useFakeTimers();
  fake.online = true;
});
afterEach(() => vi.useRealTimers());

describe('watchNetwork', () => {
  it('tells each change once, and nothing while nothing changes', () => {
    const heard = vi.fn();
    const watch = watchNetwork(heard);
    vi.advanceTimersByTime(60_000);
    fake.online = false;
    vi.advanceTimersByTime(60_000);
    fake.online = true;
    vi.advanceTimersByTime(60_000);
    expect(heard.mock.calls).toEqual([[false], [true]]);
    watch.stop();
  });

  it('looks at once when the computer wakes', () => {
    const heard = vi.fn();
    const watch = watchNetwork(heard);
    fake.online = false;
    fake.power?.emit('resume');
    expect(heard).toHaveBeenCalledExactlyOnceWith(false);
    watch.stop();
  });

  it('is silent once stopped', () => {
    const heard = vi.fn();
    watchNetwork(heard).stop();
    fake.online = false;
    vi.advanceTimersByTime(60_000);
    fake.power?.emit('resume');
    expect(heard).not.toHaveBeenCalled();
  });
});
