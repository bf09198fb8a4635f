/** Calls of the enterprise section. */
import { z } from 'zod';
import { enterpriseSchema } from '../../model/enterprise';

export const enterpriseCalls = {
  'query.enterprise': {
    input: z.object({ accountId: z.string().min(1).max(64) }),
    output: enterpriseSchema,
  },
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
