import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZE, MIN_SIZE, placeWindow } from '../../../electron/app/windowState';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: -200, width: 2560, height: 1400 };
const saved = (x: number, y: number, width = 1400, height = 900, maximized = false) => ({
  bounds: { x, y, width, height },
  maximized,
});

describe('placeWindow', () => {
  it('lets the system place the first window', () => {
    expect(placeWindow(null, [main])).toEqual({ ...DEFAULT_SIZE, maximized: false });
  });

  it('opens the first window no larger than a small laptop shows', () => {
    const laptop = { x: 0, y: 0, width: 1366, height: 728 };
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 728, maximized: false });
  });

  it('puts the window back on the display it was on', () => {
    expect(placeWindow(saved(2000, -150, 1400, 900, true), [main, right])).toEqual({
      x: 2000,
      y: -150,
      width: 1400,
      height: 900,
      maximized: true,
    });
  });

  it('keeps only the size when that display is gone', () => {
    const placed = placeWindow(saved(2000, -150), [main]);
    expect(placed).toEqual({ width: 1400, height: 900, maximized: false });
  });

  it.each([
    ['above the display', saved(100, -40)],
    ['below the display', saved(100, 1030)],
    ['all but a sliver to the left', saved(-1390, 100)],
    ['all but a sliver to the right', saved(1900, 100)],
  ])('does not restore a title bar that cannot be reached: %s', (_name, state) => {
    expect(placeWindow(state, [main])).not.toHaveProperty('x');
  });

  it('shrinks to a smaller display, never below the least size', () => {
    expect(placeWindow(saved(0, 0, 4000, 3000), [main])).toMatchObject({ width: 1920, height: 1040 });
    expect(placeWindow(saved(0, 0, 10, 10), [main])).toMatchObject(MIN_SIZE);
    expect(placeWindow(saved(0, 0), [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject(MIN_SIZE);
  });

  it('opens when no display is reported', () => {
    expect(placeWindow(saved(0, 0), [])).toEqual({ ...DEFAULT_SIZE, maximized: false });
  });
});
