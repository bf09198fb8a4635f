/** What can be written to a file: rows a filter shows, a FOCUS file, a statement. Paths are chosen in main, never in the page. */
import { z } from 'zod';
import { cycleSchema, scopeSchema } from './query';
import { wireErrorSchema } from './wire';

/**
 * utf8: as other tools expect it. utf8bom: with the mark by which Excel tells UTF-8. gb18030: for older Chinese tools.
 */
export const csvEncodingSchema = z.enum(['utf8', 'utf8bom', 'gb18030']);
export type CsvEncoding = z.infer<typeof csvEncodingSchema>;

export const rowFormatSchema = z.enum(['csv', 'xlsx', 'jsonl', 'parquet']);
export type RowFormat = z.infer<typeof rowFormatSchema>;

const columnSchema = z.object({
  /** Column of the dataset, or `_account` for the account the row belongs to. */
  name: z.string().regex(/^_?[a-z][a-z0-9_]{0,63}$/),
  /** What stands above it in the file, in the person's language. */
  heading: z.string().min(1).max(200),
});

/** All rows of a scope in the order the table shows them; never cut. */
export const rowsExportSchema = z.object({
  kind: z.literal('rows'),
  scope: scopeSchema,
  sort: z.array(z.object({ column: z.string().max(64), descending: z.boolean() })).max(5),
  columns: z.array(columnSchema).min(1).max(200),
  format: rowFormatSchema,
  encoding: csvEncodingSchema.default('utf8bom'),
  /** A second column with the name of each code. */
  codeNames: z.boolean().default(true),
  /** Base of the proposed file name. */
  title: z.string().min(1).max(100),
});

/** FOCUS 1.2 Cost and Usage of whole months. */
export const focusExportSchema = z.object({
  kind: z.literal('focus'),
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  cycles: z.array(cycleSchema).min(1).max(36),
  format: z.enum(['csv', 'parquet']),
});

/** The statement of one month of one account as PDF. */
export const statementExportSchema = z.object({
  kind: z.literal('statement'),
  accountId: z.string().min(1).max(64),
  cycle: cycleSchema,
});

export const exportRequestSchema = z.discriminatedUnion('kind', [
  rowsExportSchema,
  focusExportSchema,
  statementExportSchema,
]);
export type ExportRequest = z.output<typeof exportRequestSchema>;
export type RowsExport = z.output<typeof rowsExportSchema>;
export type FocusExport = z.output<typeof focusExportSchema>;
export type StatementExport = z.output<typeof statementExportSchema>;

/** One check of the FOCUS conformance report. */
export const focusCheckSchema = z.object({
  /** Key below exports:focus.check. */
  id: z.string(),
  ok: z.boolean(),
  /** Rows that fail the check; 0 when it holds. */
  rows: z.number().int(),
  detail: z.string(),
});
export type FocusCheck = z.infer<typeof focusCheckSchema>;

export const exportJobSchema = z.object({
  id: z.string(),
  kind: z.enum(['rows', 'focus', 'statement']),
  /** Name of the file without its folder. */
  file: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  rows: z.number().int(),
  /** Rows to write; null while they are counted. */
  total: z.number().int().nullable(),
  bytes: z.number().int(),
  error: wireErrorSchema.nullable(),
  /** Of a FOCUS export that is done. */
  checks: z.array(focusCheckSchema).nullable(),
});
export type ExportJob = z.infer<typeof exportJobSchema>;
