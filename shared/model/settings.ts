import { z } from 'zod';
import { noticeKindSchema } from './notice';

export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark', 'contrast', 'contrast-dark']);
export const densitySchema = z.enum(['compact', 'comfortable']);

const thresholdSchema = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/);

const fields = {
  language: z.union([z.literal('system'), languageSchema]),
  theme: themeSchema,
  density: densitySchema,
  /** Months of bills a first pull goes back; the cloud keeps 36. */
  historyMonths: z.number().int().min(1).max(36),
  /** Months that are kept; older ones are dropped. null keeps everything for ever, also what the cloud no longer has. */
  keepMonths: z.number().int().min(3).max(240).nullable(),
  /** Datasets a pull takes (true) or leaves out (false) against their own default (shared/datasets). */
  pulls: z.record(z.string().max(64), z.boolean()),
  /** Pull open months when the app starts. */
  syncOnStart: z.boolean(),
  /** Minutes after which open months are pulled again by themselves; 0 never. */
  syncEveryMinutes: z.number().int().min(0).max(10_080),
  /** Whether pulls begin by themselves on battery, and on a metered line where the system tells. */
  syncOnBattery: z.boolean(),
  syncOnMetered: z.boolean(),
  /** Amounts from which paying has to be confirmed by more than a press: decimal text, per currency. */
  confirmFrom: z.object({ CNY: thresholdSchema, USD: thresholdSchema }),
  /** How large amounts are confirmed: the amount is typed, or the button is held. */
  confirmBy: z.enum(['type', 'hold']),
  /** Kinds of system notifications the person does not want. */
  quiet: z.array(noticeKindSchema).max(20),
  /** The account that was open last. */
  lastAccountId: z.string().max(64).nullable(),
};

/** Settings of this computer, each with what holds until the person says otherwise. "system" follows the operating system. */
export const settingsSchema = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  density: fields.density.default('compact'),
  historyMonths: fields.historyMonths.default(36),
  keepMonths: fields.keepMonths.default(null),
  pulls: fields.pulls.default({}),
  syncOnStart: fields.syncOnStart.default(true),
  syncEveryMinutes: fields.syncEveryMinutes.default(240),
  syncOnBattery: fields.syncOnBattery.default(true),
  syncOnMetered: fields.syncOnMetered.default(false),
  confirmFrom: fields.confirmFrom.default({ CNY: '100', USD: '15' }),
  confirmBy: fields.confirmBy.default('type'),
  quiet: fields.quiet.default([]),
  lastAccountId: fields.lastAccountId.default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Some settings. Made of fields without defaults: those would fill in, and put back, every setting that is not named. */
export const settingsChangeSchema = z.object(fields).partial();
