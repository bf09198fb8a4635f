/** Every benchmark, in the order in which they run. To add one is to add a file beside this and a line here. */
import type { Bench } from '../types';
import { app } from './app';
import { csv } from './csv';
import { groups, searches } from './groups';
import { growth } from './growth';
import { ingest } from './ingest';
import { pulls } from './pulls';
import { queries } from './queries';

export const benches: readonly Bench[] = [ingest, pulls, queries, groups, searches, csv, app, growth];
