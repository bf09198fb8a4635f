/** The least of a page that renderer modules touch when they are loaded: tests of logic need no document. */
import { vi } from 'vitest';

export function setUpPage(): void {
  vi.stubGlobal('window', {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    yunzhang: { platform: 'linux', calls: {}, events: {} },
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '0' }));
}
