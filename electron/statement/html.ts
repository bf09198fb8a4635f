/**
 * The statement as a document of its own: tables only, nothing that is loaded from anywhere. A Latin font comes first and ligatures
 * are off: figures of a CJK font and joined letters have no text behind them in the PDF, and could be neither copied nor searched.
 */

export type Cell = { text: string; number?: boolean; strong?: boolean };
export type Table = {
  title: string;
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  foot?: readonly Cell[];
};

export type Document = {
  lang: string;
  heading: string;
  subtitle: string;
  state: string;
  facts: readonly (readonly [string, string])[];
  tables: readonly Table[];
  signatures: { title: string; lines: readonly { role: string; name: string; note: string }[] };
};

const STYLE = `
@page { size: A4 }
body { font: 10pt/1.5 -apple-system, 'Segoe UI', Arial, 'DejaVu Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1c1b19; margin: 0; font-variant-ligatures: none }
h1 { font-size: 18pt; font-weight: 600; margin: 0 }
h2 { font-size: 11pt; font-weight: 600; margin: 18pt 0 4pt; break-after: avoid }
.sub { color: #55524c; margin: 2pt 0 10pt }
.state { border: 1px solid #1c1b19; border-radius: 2px; padding: 0 5pt; font-size: 9pt }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 12pt; margin: 0 }
dt { color: #55524c }
dd { margin: 0 }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 3pt 4pt; text-align: left; border-bottom: 0.5pt solid #d8d5ce; vertical-align: top }
th { font-weight: 400; color: #55524c; font-size: 9pt; border-bottom: 0.75pt solid #1c1b19 }
.n { text-align: right; white-space: nowrap }
tr { break-inside: avoid }
thead { display: table-header-group }
tfoot td { font-weight: 600; border-top: 0.75pt solid #1c1b19; border-bottom: 2.5pt double #1c1b19 }
.b { font-weight: 600 }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 24pt; margin-top: 26pt; break-inside: avoid }
.line { border-top: 0.75pt solid #1c1b19; padding-top: 3pt; min-height: 34pt }
.note { color: #55524c; font-size: 8.5pt }
`;

export function statementHtml(doc: Document): string {
  const facts = doc.facts
    .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
    .join('');
  const lines = doc.signatures.lines
    .map(
      ({ role, name, note }) =>
        `<div class="line"><span class="note">${escape(role)}</span><br><span class="b">${escape(name)}</span><br><span class="note">${escape(note)}</span></div>`,
    )
    .join('');
  return `<!DOCTYPE html><html lang="${escape(doc.lang)}"><head><meta charset="utf-8"><title>${escape(doc.heading)}</title><style>${STYLE}</style></head><body>
<h1>${escape(doc.heading)}</h1><p class="sub">${escape(doc.subtitle)} <span class="state">${escape(doc.state)}</span></p><dl>${facts}</dl>
${doc.tables.map(table).join('')}<h2>${escape(doc.signatures.title)}</h2><div class="sign">${lines}</div></body></html>`;
}

export function footerHtml(text: string): string {
  return `<div style="font-size:7pt;color:#55524c;width:100%;padding:0 15mm;display:flex;justify-content:space-between"><span>${escape(text)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

function table({ title, head, rows, foot }: Table): string {
  const line = (cells: readonly Cell[], tag: 'th' | 'td'): string =>
    `<tr>${cells
      .map(({ text, number, strong }) => {
        const names = [number ? 'n' : '', strong ? 'b' : ''].filter(Boolean).join(' ');
        return `<${tag}${names ? ` class="${names}"` : ''}>${escape(text)}</${tag}>`;
      })
      .join('')}</tr>`;
  const body = rows.map((r) => line(r, 'td')).join('');
  const end = foot ? `<tfoot>${line(foot, 'td')}</tfoot>` : '';
  return `<h2>${escape(title)}</h2><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody>${end}</table>`;
}

function escape(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  );
}
