import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const system = vi.hoisted(() => ({ online: true }));
vi.mock('electron', () => ({
  net: { isOnline: () => system.online },
  powerMonitor: { on: () => undefined, off: () => undefined },
}));
const { watchNetwork } = await import('../../../electron/app/network');

beforeEach(() => {
  vi.useFakeTimers();
  system.online = true;
});
afterEach(() => vi.useRealTimers());

it('a page that was told "offline" in a short gap is told when the network is back, and does not stay offline', () => {
  const told: boolean[] = [];
  const network = watchNetwork((online) => told.push(online));
  system.online = false;
  expect(network.isOnline()).toBe(false);
  system.online = true;
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([false, true]);
  expect(network.isOnline()).toBe(true);
  network.stop();
});

it('each change is told once, and none after the watch has ended', () => {
  const told: boolean[] = [];
  const network = watchNetwork((online) => told.push(online));
  vi.advanceTimersByTime(10_000);
  system.online = false;
  vi.advanceTimersByTime(10_000);
  network.stop();
  system.online = true;
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([false]);
});
