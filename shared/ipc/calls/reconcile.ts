import { z } from 'zod';
import { cycleSchema } from '../../model/query';
import {
  reconciliationSchema,
  signatureSchema,
  signedMonthSchema,
  signRoleSchema,
} from '../../model/reconcile';

const month = z.object({ accountId: z.string().min(1).max(64), cycle: cycleSchema });

export const reconcileCalls = {
  'reconcile.month': { input: month, output: reconciliationSchema },
  /** Signs a final month without unnamed differences; a month is reviewed by somebody else than who prepared it. */
  'reconcile.sign': {
    input: month.extend({ role: signRoleSchema, name: z.string().trim().min(1).max(80) }),
    output: signatureSchema,
  },
  /** Signed months, newest first, each against the cache as it is now. */
  'reconcile.signed': {
    input: z.object({ accountId: z.string().min(1).max(64) }),
    output: z.array(signedMonthSchema),
  },
} as const;

export const reconcileEvents = {
  'signatures.changed': z.object({ accountId: z.string() }),
} as const;
