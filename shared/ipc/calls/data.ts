/** Calls over the whole cache: grouped sums and search. */
import { groupRequestSchema, groupsSchema, searchHitsSchema, searchRequestSchema } from '../../model/group';

export const dataCalls = {
  'query.group': { input: groupRequestSchema, output: groupsSchema },
  'query.search': { input: searchRequestSchema, output: searchHitsSchema },
} as const;
