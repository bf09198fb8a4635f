import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createEvents } from '../../../electron/ipc/events';
import { EVENT_PREFIX } from '../../../shared/ipc/names';

function page(state: { destroyed?: boolean; crashed?: boolean } = {}) {
  const send = vi.fn();
  const contents = {
    send,
    isDestroyed: () => state.destroyed ?? false,
    isCrashed: () => state.crashed ?? false,
  } as unknown as WebContents;
  return { contents, send };
}

describe('events', () => {
  it('go to the page on the channel of their name', () => {
    const { contents, send } = page();
    createEvents(() => contents)('network.changed', { online: false });
    expect(send).toHaveBeenCalledExactlyOnceWith(`${EVENT_PREFIX}network.changed`, { online: false });
  });

  it.each([{ destroyed: true }, { crashed: true }])('are dropped for a page that is gone: %o', (state) => {
    const { contents, send } = page(state);
    createEvents(() => contents)('accounts.changed', undefined);
    expect(send).not.toHaveBeenCalled();
  });

  it('are dropped before there is a page', () => {
    expect(() => createEvents(() => null)('accounts.changed', undefined)).not.toThrow();
  });
});
