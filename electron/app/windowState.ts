/** Where the window was, kept between runs and restored only where it can be seen. */
import path from 'node:path';
import { z } from 'zod';
import { jsonFile, type JsonFile } from './jsonFile';
import type { Logger } from './logging';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Rectangle = z.infer<typeof rectangle>;

const windowStateSchema = z.object({ bounds: rectangle, maximized: z.boolean() });
export type WindowState = z.infer<typeof windowStateSchema>;

export const MIN_SIZE = { width: 1024, height: 640 };
export const DEFAULT_SIZE = { width: 1280, height: 800 };

/** Enough of a title bar to take hold of, in device-independent pixels. */
const GRIP = { width: 120, height: 32 };

export function windowStateFile(folder: string, log: Logger): JsonFile<WindowState | null> {
  return jsonFile(
    path.join(folder, 'window.json'),
    windowStateSchema.nullable(),
    () => null,
    (kept, reason) => log.warn(`window.json could not be read (${reason}); kept as ${kept}`),
  );
}

/**
 * Bounds for the window on the displays that are there now. Without x and y the system chooses the place. A state whose
 * title bar would lie outside every work area (display unplugged, resolution changed) keeps only its size.
 */
export function placeWindow(
  saved: WindowState | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number; maximized: boolean } {
  const fitted = (wanted: { width: number; height: number }, area = workAreas[0]) => ({
    width: clamp(wanted.width, MIN_SIZE.width, area?.width ?? DEFAULT_SIZE.width),
    height: clamp(wanted.height, MIN_SIZE.height, area?.height ?? DEFAULT_SIZE.height),
  });
  if (!saved) return { ...fitted(DEFAULT_SIZE), maximized: false };
  const { bounds, maximized } = saved;
  const area = workAreas.find((candidate) => titleBarShows(bounds, candidate));
  const size = fitted(bounds, area);
  return area ? { ...size, x: bounds.x, y: bounds.y, maximized } : { ...size, maximized };
}

function titleBarShows(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const top = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && top;
}

/** A display smaller than the least size still gets the least size. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
