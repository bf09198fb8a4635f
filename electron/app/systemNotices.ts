import { Notification } from 'electron';
import type { SystemNotices } from './notify';

/** Kept until they are pressed or gone: a notification that is collected as garbage does not answer any more. */
const shown = new Set<Notification>();

export const systemNotices: SystemNotices = {
  isSupported: () => Notification.isSupported(),
  show(text, pressed) {
    const notification = new Notification(text);
    const gone = (): void => void shown.delete(notification);
    notification.on('click', () => {
      gone();
      pressed();
    });
    notification.on('close', gone);
    notification.on('failed', gone);
    shown.add(notification);
    notification.show();
  },
};
