/** Rows as tab-separated text for a spreadsheet. */

/** A cell that a spreadsheet would run as a formula; negative numbers are none. */
const FORMULA = /^(?:[=@]|[+-](?!\d[\d.]*$))/;

/** One cell: no tab or line break, and no text that a spreadsheet would take for a formula. */
export function cellText(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(flat) ? `'${flat}` : flat;
}

/** Head and rows, CR LF between lines. Figures are exact, with "." and no grouping, so that they stay numbers. */
export function rowsAsText<R>(
  columns: readonly { title: string; text: (row: R) => string }[],
  rows: readonly R[],
): string {
  const lines = [
    columns.map((c) => cellText(c.title)),
    ...rows.map((r) => columns.map((c) => cellText(c.text(r)))),
  ];
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}
