import { z } from 'zod';

export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark', 'contrast', 'contrast-dark']);
export const densitySchema = z.enum(['compact', 'comfortable']);

const thresholdSchema = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/);

/** Settings of this computer. "system" follows the operating system. */
export const settingsSchema = z.object({
  language: z.union([z.literal('system'), languageSchema]).default('system'),
  theme: themeSchema.default('system'),
  density: densitySchema.default('compact'),
  /** Months of bills a first pull goes back; the cloud keeps 36. */
  historyMonths: z.number().int().min(1).max(36).default(36),
  /** Datasets a pull takes (true) or leaves out (false) against their own default (shared/datasets). */
  pulls: z.record(z.string().max(64), z.boolean()).default({}),
  /** Pull open months when the app starts. */
  syncOnStart: z.boolean().default(true),
  /** Amounts from which paying has to be confirmed by more than a press: decimal text, per currency. */
  confirmFrom: z.object({ CNY: thresholdSchema, USD: thresholdSchema }).default({ CNY: '100', USD: '15' }),
  /** How large amounts are confirmed: the amount is typed, or the button is held. */
  confirmBy: z.enum(['type', 'hold']).default('type'),
  /** The account that was open last. */
  lastAccountId: z.string().max(64).nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;
