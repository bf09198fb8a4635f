import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {}, shell: {} }));
import { openTexts } from '../../../electron/app/language';
import { type MenuOptions, menuTemplate } from '../../../electron/app/menu';
import type { Language } from '../../../shared/model/settings';

async function template(given: Partial<Omit<MenuOptions, 't'>> & { language?: Language } = {}) {
  const { language = 'en', ...options } = given;
  const texts = await openTexts(() => language, []);
  return menuTemplate({
    t: texts.t(),
    platform: 'linux',
    packaged: true,
    accounts: [],
    command: () => undefined,
    openDataFolder: () => undefined,
    ...options,
  });
}

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('native menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'has a text for every entry in both languages on %s',
    async (platform) => {
      for (const language of ['zh-CN', 'en'] as const) {
        for (const item of flat(await template({ language, platform, packaged: false }))) {
          if (item.type === 'separator') continue;
          expect(item.label, JSON.stringify(item)).toMatch(
            language === 'en' ? /^[A-Z][\w\s….]*$/ : /[一-鿿]|^Yunzhang$/,
          );
        }
      }
    },
  );

  it.each(['linux', 'darwin'] as const)('gives each key to one entry on %s', async (platform) => {
    const keys = flat(await template({ platform, accounts: ['a', 'b'] })).flatMap(
      (item) => item.accelerator ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('pulls on Ctrl+R instead of reloading the page', async () => {
    const command = vi.fn();
    const item = flat(await template({ command })).find((i) => i.accelerator === 'CmdOrCtrl+R');
    click(item);
    expect(command).toHaveBeenCalledExactlyOnceWith('sync');
  });

  it('sends settings, palette and filter to the page', async () => {
    const command = vi.fn();
    const items = flat(await template({ command }));
    for (const key of ['CmdOrCtrl+,', 'CmdOrCtrl+K', 'CmdOrCtrl+F'])
      click(items.find((i) => i.accelerator === key));
    expect(command.mock.calls).toEqual([['settings'], ['palette'], ['filter']]);
  });

  it('offers no reload and no developer tools once packaged', async () => {
    const roles = async (packaged: boolean) => flat(await template({ packaged })).map((item) => item.role);
    expect(await roles(true)).not.toContain('toggleDevTools');
    expect(await roles(true)).not.toContain('reload');
    expect(await roles(true)).not.toContain('forceReload');
    expect(await roles(false)).toContain('toggleDevTools');
  });

  it('lists accounts by name, the first nine of them', async () => {
    const command = vi.fn();
    const names = Array.from({ length: 11 }, (_, i) => `R&D ${i + 1}`);
    const items = flat(await template({ accounts: names, command })).filter((i) =>
      i.label?.startsWith('R&&D'),
    );
    expect(items.map((i) => i.accelerator)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `CmdOrCtrl+${n}`));
    click(items[8]);
    expect(command).toHaveBeenCalledExactlyOnceWith('account-9');
  });
});
