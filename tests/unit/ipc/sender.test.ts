import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {}, session: {} }));
import { createSenderCheck } from '../../../electron/ipc/sender';

const frame = (url: string) => ({ url }) as WebFrameMain;

function event(url: string, change: { frame?: WebFrameMain | null } = {}) {
  const mainFrame = frame(url);
  const sender = { mainFrame } as WebContents;
  const senderFrame = change.frame === undefined ? mainFrame : change.frame;
  return { sender, senderFrame } as IpcMainInvokeEvent;
}

describe('who may call', () => {
  it('the main frame of our window on our page', () => {
    const own = event('app://ui/index.html#/bills');
    expect(createSenderCheck(() => own.sender, null)(own)).toBe(true);
  });

  it.each([
    ['a frame inside the page', event('app://ui/index.html', { frame: frame('app://ui/index.html') })],
    ['a frame that is gone', event('app://ui/index.html', { frame: null })],
    ['an empty page', event('about:blank')],
    ['a data page', event('data:text/html,x')],
    ['a web page', event('https://ui/index.html')],
    ['another host of the scheme', event('app://other/index.html')],
    ['a file', event('file:///index.html')],
    ['the address of a dev server that is not there', event('http://localhost:5173/')],
    ['no address', event('')],
  ])('not %s', (_name, own) => {
    expect(createSenderCheck(() => own.sender, null)(own)).toBe(false);
  });

  it('not another window, and nobody while there is none', () => {
    const own = event('app://ui/index.html');
    const other = event('app://ui/index.html');
    expect(createSenderCheck(() => own.sender, null)(other)).toBe(false);
    expect(createSenderCheck(() => null, null)(own)).toBe(false);
  });

  it("in development also the page on Vite's server, and no other port", () => {
    const own = event('http://localhost:5173/');
    expect(createSenderCheck(() => own.sender, 'http://localhost:5173')(own)).toBe(true);
    const other = event('http://localhost:5174/');
    expect(createSenderCheck(() => other.sender, 'http://localhost:5173')(other)).toBe(false);
  });
});
