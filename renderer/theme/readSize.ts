/** A size of tokens.css in CSS pixels, for what takes numbers instead of styles. */
export function readSize(token: string): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(`--${token}`));
}
