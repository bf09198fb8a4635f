/** What the cloud calls its codes, as far as its catalogues were pulled. */
import { z } from 'zod';
import { languageSchema } from './settings';

/** Lists of codes that have a catalogue in the cloud. */
const PULLED_LISTS = [
  'serviceType',
  'resourceType',
  'usageType',
  'unit',
  'region',
  'enterpriseProject',
] as const;

export const pulledNamesSchema = z.object({
  names: z.array(
    z.object({
      list: z.enum(PULLED_LISTS),
      language: languageSchema,
      /** Code and name. */
      entries: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  /** One `unit` is `ratio` (exact decimal text) of `of`; units are measure_ids. */
  conversions: z.array(z.object({ unit: z.string(), of: z.string(), ratio: z.string() })),
});
export type PulledNames = z.infer<typeof pulledNamesSchema>;
export type Conversion = PulledNames['conversions'][number];
