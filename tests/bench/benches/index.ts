/** Every benchmark, in the order in which they run. To add one is to add a file beside this and a line here. */
import type { Bench } from '../types';
import { ingest } from './ingest';

export const benches: readonly Bench[] = [ingest];
