/** Calls over the whole cache: grouped sums, search, and which closed months the cloud has changed. */
import { z } from 'zod';
import { groupRequestSchema, groupsSchema, searchHitsSchema, searchRequestSchema } from '../../model/group';
import { monthChangeSchema } from '../../model/sync';

const accountIds = z.array(z.string().min(1).max(64)).min(1).max(100);

export const dataCalls = {
  'query.group': { input: groupRequestSchema, output: groupsSchema },
  'query.search': { input: searchRequestSchema, output: searchHitsSchema },
  /** Those already seen only with `all`. Newest first. */
  'sync.changes': {
    input: z.object({ accountIds, all: z.boolean().default(false) }),
    output: z.array(monthChangeSchema),
  },
  'sync.seeChanges': { input: z.object({ ids: z.array(z.number().int()).max(500) }), output: z.null() },
} as const;
