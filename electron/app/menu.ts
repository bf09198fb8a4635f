import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from './language';
import { openExternal } from './openExternal';

/** Commands the menu sends to the page as the event app.command. */
export type Command = 'settings' | 'sync' | 'palette' | 'filter' | `account-${number}`;

export type MenuOptions = {
  t: Translate;
  platform: NodeJS.Platform;
  /** A packaged app has no way to reload the page or to open developer tools. */
  packaged: boolean;
  /** Names of the accounts in their order; the first nine have a key. */
  accounts: readonly string[];
  command: (command: Command) => void;
  openDataFolder: () => void;
};

const BILL_DOCS = 'https://support.huaweicloud.com/billing/index.html';
const ACCOUNT_KEYS = 9;

export function applyMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** The native menu as data. On macOS the first menu is the app's own. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  return [
    ...(mac ? [appMenu(options)] : []),
    fileMenu(options, mac),
    editMenu(options.t),
    viewMenu(options),
    accountMenu(options),
    windowMenu(options.t, mac),
    helpMenu(options, mac),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function settingsItem({ t, command }: MenuOptions): MenuItemConstructorOptions {
  return { label: t('menu:settings'), accelerator: 'CmdOrCtrl+,', click: () => command('settings') };
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t } = options;
  return {
    label: 'Yunzhang',
    submenu: [
      { role: 'about', label: t('menu:about') },
      separator,
      settingsItem(options),
      separator,
      { role: 'services', label: t('menu:services') },
      separator,
      { role: 'hide', label: t('menu:hide') },
      { role: 'hideOthers', label: t('menu:hideOthers') },
      { role: 'unhide', label: t('menu:showAll') },
      separator,
      { role: 'quit', label: t('menu:quit') },
    ],
  };
}

function fileMenu(options: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const { t, command } = options;
  const sync: MenuItemConstructorOptions = {
    label: t('menu:sync'),
    accelerator: 'CmdOrCtrl+R',
    click: () => command('sync'),
  };
  const rest: MenuItemConstructorOptions[] = mac
    ? [separator, { role: 'close', label: t('menu:close') }]
    : [settingsItem(options), separator, { role: 'quit', label: t('menu:quit') }];
  return { label: t('menu:file'), submenu: [sync, ...rest] };
}

function editMenu(t: Translate): MenuItemConstructorOptions {
  return {
    label: t('menu:edit'),
    submenu: [
      { role: 'undo', label: t('menu:undo') },
      { role: 'redo', label: t('menu:redo') },
      separator,
      { role: 'cut', label: t('menu:cut') },
      { role: 'copy', label: t('menu:copy') },
      { role: 'paste', label: t('menu:paste') },
      { role: 'selectAll', label: t('menu:selectAll') },
    ],
  };
}

function viewMenu({ t, command, packaged }: MenuOptions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = [
    separator,
    { role: 'forceReload', label: t('menu:reloadPage') },
    { role: 'toggleDevTools', label: t('menu:devTools') },
  ];
  return {
    label: t('menu:view'),
    submenu: [
      { label: t('menu:palette'), accelerator: 'CmdOrCtrl+K', click: () => command('palette') },
      { label: t('menu:filter'), accelerator: 'CmdOrCtrl+F', click: () => command('filter') },
      separator,
      { role: 'resetZoom', label: t('menu:actualSize') },
      { role: 'zoomIn', label: t('menu:zoomIn') },
      { role: 'zoomOut', label: t('menu:zoomOut') },
      separator,
      { role: 'togglefullscreen', label: t('menu:fullScreen') },
      ...(packaged ? [] : developer),
    ],
  };
}

function accountMenu({ t, accounts, command }: MenuOptions): MenuItemConstructorOptions {
  const submenu = accounts.slice(0, ACCOUNT_KEYS).map((name, index): MenuItemConstructorOptions => ({
    // A single & would mark a key of the menu.
    label: name.replaceAll('&', '&&'),
    accelerator: `CmdOrCtrl+${index + 1}`,
    click: () => command(`account-${index + 1}`),
  }));
  return {
    label: t('menu:account'),
    submenu: submenu.length > 0 ? submenu : [{ label: t('menu:noAccount'), enabled: false }],
  };
}

function windowMenu(t: Translate, mac: boolean): MenuItemConstructorOptions {
  const rest: MenuItemConstructorOptions[] = mac
    ? [{ role: 'zoom', label: t('menu:zoomWindow') }, separator, { role: 'front', label: t('menu:front') }]
    : [{ role: 'close', label: t('menu:close') }];
  return {
    label: t('menu:window'),
    role: 'window',
    submenu: [{ role: 'minimize', label: t('menu:minimize') }, ...rest],
  };
}

function helpMenu({ t, openDataFolder }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  return {
    label: t('menu:help'),
    role: 'help',
    submenu: [
      { label: t('menu:billDocs'), click: () => void openExternal(BILL_DOCS) },
      { label: t('menu:openDataFolder'), click: openDataFolder },
      ...(mac ? [] : [separator, { role: 'about' as const, label: t('menu:about') }]),
    ],
  };
}
