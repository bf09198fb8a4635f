/** Calls of the enterprise section. */
import { z } from 'zod';
import { enterpriseSchema } from '../../model/enterprise';
import { memberAlertsSchema, memberWatchSchema } from '../../model/memberWatch';

export const enterpriseCalls = {
  'query.enterprise': {
    input: z.object({ accountId: z.string().min(1).max(64) }),
    output: enterpriseSchema,
  },
  /** What there is to tell about the members, from the cache. */
  'query.memberAlerts': {
    input: z.object({ accountId: z.string().min(1).max(64) }),
    output: memberAlertsSchema,
  },
  'memberWatches.save': { input: memberWatchSchema, output: z.null() },
} as const;

export const enterpriseEvents = {
  /** A message to a phone or address of the demo's sandbox: its code is shown to the person, and kept nowhere. */
  'demo.message': z.object({
    at: z.number(),
    to: z.string(),
    channel: z.enum(['sms', 'mail']),
    text: z.string(),
    code: z.string(),
    expiresAt: z.number(),
  }),
} as const;
