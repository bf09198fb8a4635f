/** Prints a page made here as PDF, in a window nobody sees: no script, no network, nothing of the app's session. */
import { BrowserWindow } from 'electron';

/** @param html a whole document without scripts and without references */
export async function printPdf(html: string, footer: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      partition: 'print',
      webviewTag: false,
    },
  });
  try {
    await window.loadURL(
      `data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`,
    );
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
    });
  } finally {
    window.destroy();
  }
}
