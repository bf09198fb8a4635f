import { createInstance, type TFunction } from 'i18next';
import { languageFor, type Namespace, namespaces, resources } from '@shared/i18n';
import type { Language, Settings } from '@shared/model/settings';

/** Finds a text by its literal key, 'namespace:key'. */
export type Translate = TFunction<Namespace[]>;

export type Texts = { language(): Language; t(): Translate };

/**
 * Texts of the main process in the app's language.
 * @param setting the person's choice, read anew at each use
 * @param preferred the system's languages, best first
 */
export async function openTexts(
  setting: () => Settings['language'],
  preferred: readonly string[],
): Promise<Texts> {
  const i18n = createInstance();
  await i18n.init({
    resources,
    ns: namespaces,
    defaultNS: 'common',
    fallbackLng: 'zh-CN',
    interpolation: { escapeValue: false },
  });
  const language = () => {
    const chosen = setting();
    return chosen === 'system' ? languageFor(preferred) : chosen;
  };
  return { language, t: () => i18n.getFixedT(language(), namespaces) };
}
