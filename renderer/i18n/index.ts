/** i18next over the texts of shared/i18n. Keys are typed: t('bills:title'). */
import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Namespace, resources } from '@shared/i18n';
import type { Language } from '@shared/model/settings';
import { useNames } from './names';

const ALL = [
  'common',
  'errors',
  'menu',
  'accounts',
  'settings',
  'sync',
  'overview',
  'bills',
  'costs',
  'lists',
  'orders',
  'resources',
  'money',
  'alerts',
  'prices',
  'search',
  'start',
  'code',
  'enterprise',
  'datasets',
  'actions',
  'journal',
  'tickets',
  'explorer',
  'exports',
  'reconcile',
] as const satisfies readonly Namespace[];

export type T = TFunction<typeof ALL>;
/** Names a text: "common:action.close". */
export type TextKey = ParseKeys<typeof ALL>;

void i18next.use(initReactI18next).init({
  resources,
  lng: 'zh-CN',
  fallbackLng: false,
  ns: ALL,
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}

/** Texts outside a component, in the language of the moment. */
export const t = i18next.t as unknown as T;

/** Texts in a component; it is drawn again when the language or the names of codes change. */
export function useT(): { t: T; language: Language } {
  const { t: translate, i18n } = useTranslation(ALL);
  useNames();
  return { t: translate, language: i18n.language === 'en' ? 'en' : 'zh-CN' };
}
