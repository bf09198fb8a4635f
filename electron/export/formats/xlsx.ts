/**
 * XLSX, streamed: typed cells, frozen head, filter, totals under the rows, as many sheets as the rows need. A number that a
 * spreadsheet's double cannot hold to its last digit (more than 15 significant ones) stays text, so that nothing is rounded unseen.
 */
import fs from 'node:fs';
import ExcelJS from 'exceljs';
import { fromE8 } from '@shared/money';
import type { Cell, FileColumn, FileFact, FileWriter } from './types';

/** Rows of a sheet, head included (ECMA-376). */
export const SHEET_ROWS = 1_048_576;
const SIGNIFICANT = 15;
const FORMATS: Partial<Record<FileColumn['kind'], string>> = {
  money: '#,##0.00######;[Color23]-#,##0.00######',
  decimal: '0.##########',
  instant: 'yyyy-mm-dd hh:mm:ss',
  day: 'yyyy-mm-dd',
};
const WIDTHS: Record<FileColumn['kind'], number> = {
  text: 24,
  money: 18,
  decimal: 16,
  int: 10,
  instant: 20,
  day: 12,
};

export type XlsxOptions = {
  /** Name of the sheets; numbered from the second on. */
  sheet: string;
  /** Name of the sheet with the facts. */
  factsSheet: string;
  facts: readonly FileFact[];
  /** The word before the totals. */
  totalWord: string;
  /** Fewer rows a sheet, for tests. */
  sheetRows?: number;
};

export function xlsxWriter(file: string, columns: readonly FileColumn[], options: XlsxOptions): FileWriter {
  const { sheet: name, facts, factsSheet, totalWord, sheetRows = SHEET_ROWS } = options;
  const stream = fs.createWriteStream(file, { mode: 0o600 });
  let broken: Error | null = null;
  stream.on('error', (error) => (broken = error));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  book.creator = 'Yunzhang';
  const factsPage = book.addWorksheet(factsSheet);
  factsPage.columns = [{ width: 24 }, { width: 80 }];
  for (const fact of facts) factsPage.addRow([...fact]).commit();
  factsPage.commit();
  let sheets = 0;
  let used = 0;
  let sheet = open();

  function open(): ExcelJS.Worksheet {
    sheets += 1;
    used = 1;
    const page = book.addWorksheet(sheets === 1 ? name : `${name} ${sheets}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    page.columns = columns.map(({ heading, kind }) => ({
      header: heading,
      width: WIDTHS[kind],
      style: FORMATS[kind] ? { numFmt: FORMATS[kind] } : {},
    }));
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    const head = page.getRow(1);
    head.font = { bold: true };
    head.commit();
    return page;
  }

  function fail(): void {
    if (broken) throw broken;
  }

  return {
    write(cells) {
      // Two rows are kept free for the totals of two currencies.
      if (used + 2 >= sheetRows) {
        sheet.commit();
        sheet = open();
      }
      sheet.addRow(cells.map((cell, i) => typed(cell, columns[i]))).commit();
      used += 1;
    },
    async drain() {
      fail();
      if (stream.writableNeedDrain)
        await new Promise<void>((resolve) => {
          stream.once('drain', resolve);
          stream.once('close', resolve);
        });
      fail();
    },
    async end(totals) {
      for (const { currency, amounts } of totals) {
        const row = sheet.addRow(
          columns.map(({ name: column }, i) => {
            const sum = amounts.get(column);
            if (sum !== undefined) return typed(sum, columns[i]);
            return i === 0 ? `${totalWord} ${currency}`.trim() : null;
          }),
        );
        row.font = { bold: true };
        row.commit();
      }
      sheet.commit();
      await book.commit();
      fail();
    },
    async abort() {
      stream.destroy();
      return Promise.resolve();
    },
  };
}

function typed(cell: Cell, column: FileColumn | undefined): string | number | Date | null {
  if (cell === null || cell === '') return null;
  switch (column?.kind) {
    case 'money':
      return typeof cell === 'bigint' ? numberOrText(fromE8(cell)) : String(cell);
    case 'decimal':
      return numberOrText(String(cell));
    case 'int':
      return Number(cell);
    case 'day':
    case 'instant': {
      // Spreadsheets have no time zones: a day stays that day, an instant is written in UTC as its heading says.
      const ms = Date.parse(String(cell));
      return Number.isNaN(ms) ? String(cell) : new Date(ms);
    }
    case 'text':
    case undefined:
      return String(cell).slice(0, 32_767);
  }
}

function numberOrText(text: string): number | string {
  const digits = text.replace(/^-?0*\.?0*|\./g, '').replace(/0+$/, '');
  return digits.length > SIGNIFICANT || Number.isNaN(Number(text)) ? text : Number(text);
}
