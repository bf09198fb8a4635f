/** Digits of exact decimal text as they are read: grouped, with a true minus. Nothing here rounds or parses a number. */

/** The typographic minus; a hyphen is narrower than a figure and reads as a dash. */
export const MINUS = '\u2212';

/** 1234567 as 1,234,567. */
export function groupDigits(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** -1234567.8 as −1,234,567.8; padded with zeros to `decimals`, never rounded. */
export function groupedText(text: string, decimals = 0): string {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const padded = part.padEnd(decimals, '0');
  return `${text.startsWith('-') ? MINUS : ''}${groupDigits(whole)}${padded ? `.${padded}` : ''}`;
}
