/** What the person keeps about costs (budgets, rules, rates, saved views), and what is computed from them. Amounts are exact decimal text. */
import { z } from 'zod';
import { ruleSetSchema } from '../finance/allocation';
import { rateSchema } from '../finance/convert';
import { dimensionFilterSchema } from './costs';
import { cycleSchema } from './query';
import { amountSchema } from './wire';

const id = z.uuid();
const currency = z.string().regex(/^[A-Z]{3}$/);
const instant = z.string();
const day = z.string();

export const budgetSchema = z.object({
  id,
  name: z.string().trim().min(1).max(80),
  currency,
  /** For each month; positive. */
  amount: amountSchema,
  /** Percent of the budget, rising. */
  thresholds: z.array(z.number().int().min(1).max(500)).min(1).max(6),
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  /** All must hold; none: the whole bill of the accounts. */
  only: z.array(dimensionFilterSchema).max(5),
});
export type Budget = z.infer<typeof budgetSchema>;

export const quietSchema = z.object({
  kind: z.literal('quiet'),
  reason: z.enum(['tooFewDays', 'tooFewMonths', 'monthOver', 'notPulled']),
  have: z.number().int(),
  need: z.number().int(),
});

export const forecastSchema = z.object({
  kind: z.literal('forecast'),
  billed: amountSchema,
  expected: amountSchema,
  low: amountSchema,
  high: amountSchema,
  evidence: z.object({
    daysLeft: z.number().int(),
    workdayLevel: amountSchema,
    weekendLevel: amountSchema,
    dailyRest: amountSchema,
    monthEnd: amountSchema,
    periodRest: amountSchema,
    leftOut: z.number().int(),
    days: z.number().int(),
    months: z.number().int(),
  }),
});
export const outlookSchema = z.discriminatedUnion('kind', [quietSchema, forecastSchema]);
export type Outlook = z.infer<typeof outlookSchema>;

export const anomalySchema = z.object({
  subject: z.enum(['service', 'resource']),
  id: z.string(),
  label: z.string().nullable(),
  currency: z.string(),
  from: day,
  to: day,
  amount: amountSchema,
  usual: amountSchema,
  beyond: amountSchema,
  peak: day,
  /** Tenths of a spread. */
  spreads: z.number().int(),
  kind: z.enum(['more', 'appeared']),
  history: z.number().int(),
});
export type AnomalyView = z.infer<typeof anomalySchema>;

export const insightsRequestSchema = z.object({
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  /** Least amount beyond the usual that is worth a word, in each currency's units. */
  least: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/)
    .default('20'),
});

export const insightsSchema = z.object({
  cycle: cycleSchema,
  /** Last day whose bills are there; null where the open month was not pulled. */
  upTo: day.nullable(),
  forecasts: z.array(z.object({ currency: z.string(), outlook: outlookSchema })),
  anomalies: z.array(anomalySchema),
  /** First day that was looked at, and how many subjects had enough history. */
  lookedFrom: day,
  judged: z.number().int(),
  quiet: z.number().int(),
  asOf: instant.nullable(),
});
export type Insights = z.infer<typeof insightsSchema>;

export const standingSchema = z.object({
  budget: budgetSchema,
  cycle: cycleSchema,
  spent: amountSchema,
  left: amountSchema,
  /** Hundredths of a percent. */
  used: z.number().int().nullable(),
  elapsed: z.number().int(),
  reached: z.array(z.object({ percent: z.number().int(), on: day })),
  next: z.number().int().nullable(),
  state: z.enum(['over', 'expected', 'possible', 'within', 'unknown']),
  outlook: outlookSchema,
  asOf: instant.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

export const ruleVersionSchema = z.object({
  version: z.number().int(),
  at: instant,
  note: z.string(),
  rules: ruleSetSchema,
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

export const keptRateSchema = rateSchema.extend({ at: instant });
export type KeptRate = z.infer<typeof keptRateSchema>;

export const savedViewSchema = z.object({
  id,
  /** Where it belongs: "bills.resourceRecords", "costs". */
  area: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  /** The view's own state, as JSON text. */
  state: z.string().max(20_000),
});
export type SavedView = z.infer<typeof savedViewSchema>;
