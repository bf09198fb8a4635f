/** Calls about costs, and about what the person keeps of them. */
import { z } from 'zod';
import { ruleSetSchema } from '../../finance/allocation';
import { rateSchema } from '../../finance/convert';
import { costsRequestSchema, costsSchema, moversRequestSchema, moversSchema } from '../../model/costs';
import { cycleSchema } from '../../model/query';
import { datasetIdSchema } from '../../model/sync';
import {
  budgetSchema,
  insightsRequestSchema,
  insightsSchema,
  keptRateSchema,
  ruleVersionSchema,
  savedViewSchema,
  standingSchema,
} from '../../model/finance';

const id = z.uuid();

export const financeCalls = {
  'query.costs': { input: costsRequestSchema, output: costsSchema },
  'query.movers': { input: moversRequestSchema, output: moversSchema },
  /** Of when the rows of some months are, and which of these months are missing, not whole, or may still change. */
  'query.standing': {
    input: z.object({
      dataset: datasetIdSchema,
      accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
      cycles: z.array(cycleSchema).min(1).max(40),
    }),
    output: costsSchema.pick({ asOf: true, gaps: true }),
  },
  'query.insights': { input: insightsRequestSchema, output: insightsSchema },
  'query.budgets': { input: z.strictObject({}), output: z.array(standingSchema) },
  'budgets.save': { input: budgetSchema, output: z.null() },
  'budgets.remove': { input: z.object({ id }), output: z.null() },
  /** Every version of the rules, the one in force first. */
  'query.rules': { input: z.strictObject({}), output: z.array(ruleVersionSchema) },
  'rules.save': {
    input: z.object({ rules: ruleSetSchema, note: z.string().max(200) }),
    output: z.null(),
  },
  'query.rates': { input: z.strictObject({}), output: z.array(keptRateSchema) },
  'rates.save': { input: z.object({ rates: z.array(rateSchema).min(1).max(100) }), output: z.null() },
  'rates.remove': { input: rateSchema.omit({ rate: true }), output: z.null() },
  'query.views': { input: z.object({ area: z.string().min(1).max(64) }), output: z.array(savedViewSchema) },
  'views.save': { input: savedViewSchema, output: z.null() },
  'views.remove': { input: z.object({ id }), output: z.null() },
  /** A chart as a file, where the person says. `data`: SVG text, or a PNG as base64. Gives the name it was saved under, or null. */
  'files.saveChart': {
    input: z.object({
      name: z.string().min(1).max(200),
      kind: z.enum(['png', 'svg']),
      data: z.string().min(1).max(8_000_000),
    }),
    output: z.string().nullable(),
  },
} as const;

export const financeEvents = {
  /** Thresholds that a pull has taken budgets over, told once each. */
  'budgets.reached': z.array(
    z.object({
      budgetId: z.string(),
      name: z.string(),
      percent: z.number().int(),
      cycle: z.string(),
      currency: z.string(),
      spent: z.string(),
      amount: z.string(),
    }),
  ),
  /** Budgets, rules, rates or saved views were changed. */
  'book.changed': z.object({ what: z.enum(['budgets', 'rules', 'rates', 'views', 'memberWatches']) }),
} as const;
