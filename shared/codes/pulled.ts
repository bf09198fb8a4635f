/**
 * Names that were pulled from the cloud's own catalogues. They come before the names shipped with the app, which remain for what
 * was never pulled. Each thread keeps its own: whoever shows or looks up names calls `learnNames` first, and again when a
 * catalogue has changed.
 */
import type { Conversion, PulledNames } from '../model/names';
import type { Language } from '../model/settings';

const names = new Map<string, ReadonlyMap<string, string>>();
let conversions: readonly Conversion[] = [];
let learnt: PulledNames | null = null;

/** Takes the place of all that was learnt before. */
export function learnNames(pulled: PulledNames): void {
  if (pulled === learnt) return;
  learnt = pulled;
  names.clear();
  for (const { list, language, entries } of pulled.names) names.set(`${list} ${language}`, new Map(entries));
  conversions = pulled.conversions;
}

export function pulledName(list: string, code: string, language: Language): string | undefined {
  return names.get(`${list} ${language}`)?.get(code);
}

/** Codes of a list whose pulled name, in any language, holds the word. */
export function codesOfName(list: string, word: string): string[] {
  const wanted = word.toLowerCase();
  return [...names].flatMap(([key, entries]) =>
    key.startsWith(`${list} `)
      ? [...entries].flatMap(([code, name]) => (name.toLowerCase().includes(wanted) ? [code] : []))
      : [],
  );
}

export function pulledConversions(): readonly Conversion[] {
  return conversions;
}
