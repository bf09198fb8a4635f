/**
 * Finds links in what somebody else wrote. Only https to the cloud's own sites becomes a link, and even that is asked about
 * before it opens; every other address stays text that can be copied.
 */

import { isKnownLink } from '@shared/model/knownLink';

export type Piece = { kind: 'text'; text: string } | { kind: 'link'; url: string };

const CANDIDATE = /https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/g;
/** What belongs to the sentence and not to the address. */
const TRAILING = /[.,;:!?'")\]]+$/;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const url = match[0].replace(TRAILING, '');
    if (!isKnownLink(url)) continue;
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) });
    found.push({ kind: 'link', url });
    at = match.index + url.length;
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}

/** Marks that turn the direction of a text around, or hide in it, are shown as what they are. */
export function visible(text: string): string {
  return text.replace(
    /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    (c) => `\u27e8U+${c.charCodeAt(0).toString(16).toUpperCase()}\u27e9`,
  );
}
