/** The system's notifications. */
import type { RunningApp } from './app';

export type Told = { title: string; body: string };

/** From now on the system's notifications are kept instead of shown. */
export async function keepNotices({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ Notification }) => {
    const kept: Electron.Notification[] = [];
    const notices = { kept, considered: 0 };
    Object.assign(globalThis, { notices });
    // Asked before each of them, also of those the person does not want.
    Notification.isSupported = () => {
      notices.considered += 1;
      return true;
    };
    Notification.prototype.show = function (this: Electron.Notification) {
      kept.push(this);
    };
  });
}

type Kept = { notices: { kept: Electron.Notification[]; considered: number } };

/** Titles and texts of what would have been shown. */
export const told = ({ electron }: RunningApp): Promise<Told[]> =>
  electron.evaluate(() =>
    (globalThis as unknown as Kept).notices.kept.map(({ title, body }) => ({ title, body })),
  );

/** How many there were to tell so far, wanted or not. */
export const considered = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(() => (globalThis as unknown as Kept).notices.considered);

/** Presses the notification whose title begins so. */
export async function press({ electron }: RunningApp, title: string): Promise<void> {
  await electron.evaluate((_electron, wanted) => {
    const { kept } = (globalThis as unknown as Kept).notices;
    const notice = kept.find((n) => n.title.startsWith(wanted));
    if (!notice) throw new Error(`nothing was told as ${wanted}`);
    notice.emit('click');
  }, title);
}
