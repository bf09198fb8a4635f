/** Calls of the enterprise section. */
import { z } from 'zod';
import { enterpriseSchema } from '../../model/enterprise';

export const enterpriseCalls = {
  'query.enterprise': {
    input: z.object({ accountId: z.string().min(1).max(64) }),
    output: enterpriseSchema,
  },
} as const;
