import type { BrowserWindow, WebContents } from 'electron';
import { focusWindow, openWindow, whenLoaded, type WindowOptions } from './window';

/** The one window of the app, whether it is open or not. */
export type Front = {
  window: () => BrowserWindow | null;
  page: () => WebContents | null;
  /** Opens it, or brings it to the front. */
  show: () => void;
  /** Does something once its page is there; never where there is no window. */
  whenLoaded: (act: () => void) => void;
};

/** @param options asked anew for each window: the theme may have changed since the last one. */
export function createFront(options: () => WindowOptions): Front {
  let window: BrowserWindow | null = null;
  const there = () => (window && !window.isDestroyed() ? window : null);
  return {
    window: there,
    page: () => there()?.webContents ?? null,
    show() {
      const open = there();
      if (open) return focusWindow(open);
      const opened = openWindow(options());
      window = opened;
      opened.on('closed', () => {
        if (window === opened) window = null;
      });
    },
    whenLoaded(act) {
      const open = there();
      if (open) whenLoaded(open, act);
    },
  };
}
