/** Where the person is: section, what lies over it, and what the view in front says of itself. */
import { create } from 'zustand';
import type { Instant } from '@shared/time';
import type { Section } from './sections';

export type SettingsPage = 'general' | 'accounts' | 'sync' | 'storage' | 'about';
/** What floats over the section. One at a time. */
export type Overlay = 'palette' | 'accounts' | 'sync' | 'addAccount';

type UiState = {
  section: Section;
  settingsPage: SettingsPage;
  overlay: Overlay | null;
  /** Below the section in the top bar: "Bills / Resource records". */
  path: readonly string[];
  /** When what the view shows was pulled; null when it shows nothing pulled. */
  asOf: Instant | null;
};

export const useUi = create<UiState>(() => ({
  section: 'overview',
  settingsPage: 'general',
  overlay: null,
  path: [],
  asOf: null,
}));

export function openSection(section: Section): void {
  useUi.setState({ section, overlay: null });
}

export function openSettings(page: SettingsPage): void {
  useUi.setState({ section: 'settings', settingsPage: page, overlay: null });
}

export function openOverlay(overlay: Overlay | null): void {
  useUi.setState({ overlay });
}

export function toggleOverlay(overlay: Overlay): void {
  useUi.setState((s) => ({ overlay: s.overlay === overlay ? null : overlay }));
}
