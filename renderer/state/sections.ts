/** The sections of the rail, in order, and the pages of this computer below them. */
import type { IconName } from '../ui/Icon';

type Item = {
  id: string;
  icon: IconName;
  /** Shortcut, as "Mod+K"; see ui/keys.ts. */
  keys?: string;
};

/** Of the account in front. */
export const SECTIONS = [
  { id: 'overview', icon: 'overview' },
  { id: 'bills', icon: 'bills' },
  { id: 'costs', icon: 'costs' },
  { id: 'reconcile', icon: 'reconcile' },
  { id: 'resources', icon: 'resources' },
  { id: 'orders', icon: 'orders' },
  { id: 'money', icon: 'money' },
  { id: 'prices', icon: 'prices' },
  { id: 'enterprise', icon: 'enterprise' },
  { id: 'tickets', icon: 'tickets' },
  { id: 'explorer', icon: 'enter' },
  { id: 'search', icon: 'search', keys: 'Mod+Shift+F' },
] as const satisfies readonly Item[];

/** Of this computer: there without an account. */
export const PAGES = [
  { id: 'journal', icon: 'journal' },
  { id: 'settings', icon: 'settings', keys: 'Mod+,' },
] as const satisfies readonly Item[];

export type AccountSection = (typeof SECTIONS)[number]['id'];
export type Section = AccountSection | (typeof PAGES)[number]['id'];
export type SectionItem = Item & { id: Section };
