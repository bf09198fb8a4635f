import { balances } from './balances';
import { monthlySummary } from './monthlySummary';
import { resourceRecords } from './resourceRecords';
import type { DatasetDefinition, DatasetId } from './types';

export type { ColumnDefinition, ColumnType, DatasetDefinition, DatasetId } from './types';

export const datasets: Record<DatasetId, DatasetDefinition> = { balances, monthlySummary, resourceRecords };

export const datasetIds = Object.keys(datasets) as [DatasetId, ...DatasetId[]];
