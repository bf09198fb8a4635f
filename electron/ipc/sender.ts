import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isOwnPage } from '../app/protocol';

/** Who may call: the main frame of our own window, on our own page (in development: on Vite's server). */
export function createSenderCheck(page: () => WebContents | null, devServer: string | null) {
  return ({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean => {
    // A frame that has navigated away or been closed since it sent is null.
    if (!senderFrame || sender !== page() || senderFrame !== sender.mainFrame) return false;
    if (isOwnPage(senderFrame.url)) return true;
    return (
      devServer !== null && URL.canParse(senderFrame.url) && new URL(senderFrame.url).origin === devServer
    );
  };
}
