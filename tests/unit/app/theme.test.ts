import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ nativeTheme: {} }));
import { PAGE_COLOR } from '../../../electron/app/theme';

describe('colour of the window before the page paints', () => {
  it.each(Object.entries(PAGE_COLOR))('is the page surface of the %s theme', (theme, color) => {
    const tokens = fs.readFileSync('renderer/theme/tokens.css', 'utf8');
    const block = tokens.slice(tokens.indexOf(`[data-theme='${theme}'] {`));
    expect(/--surface-page: (#[0-9a-f]{6})/.exec(block)?.[1]).toBe(color);
  });
});
