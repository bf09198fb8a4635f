/** Fields of CSV by RFC 4180. */

/** What Excel and its kin take for the beginning of a formula (OWASP, CSV injection), tab and carriage return included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const QUOTED = /["\r\n,]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. Not for numbers: a negative one stays as it is. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Quoted where it must be. */
export function field(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
