import { z } from 'zod';
import type { WireError } from '../errors';

export const wireErrorSchema = z.custom<WireError>(
  (v) => typeof v === 'object' && v !== null && 'code' in v && 'message' in v && 'hint' in v && 'params' in v,
);

/** Exact decimal text of an amount, "-12.30000001". Two decimals at least. */
export const amountSchema = z.string().regex(/^-?\d+(\.\d+)?$/);
