/** Keeps the names of codes as new as the catalogues in the cache. */
import type { DatasetId } from '@shared/datasets';
import { call, on } from '../api/client';
import { setNames } from '../i18n/names';

const CATALOGUES: ReadonlySet<DatasetId> = new Set<DatasetId>([
  'serviceTypes',
  'resourceTypes',
  'usageTypes',
  'measureUnits',
  'conversions',
  'regions',
  'enterpriseProjects',
]);

let reading: Promise<void> | null = null;
let again = false;

/** Never rejects: without the cache's names there are those shipped with the app. */
export function loadNames(): Promise<void> {
  if (reading) {
    again = true;
    return reading;
  }
  reading = read();
  return reading;
}

async function read(): Promise<void> {
  do {
    again = false;
    await call('query.names').then(setNames, () => undefined);
  } while (again);
  reading = null;
}

/** Catalogues change with a pull, and names of projects go with the account they belong to. */
export function followNames(): void {
  on('data.changed', ({ dataset }) => {
    if (CATALOGUES.has(dataset)) void loadNames();
  });
  on('accounts.changed', () => void loadNames());
}
