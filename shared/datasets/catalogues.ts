/**
 * What codes are called and how units become each other. The same for every account of a site and slow to change: a week old
 * is new enough. Where the cloud answers in one language at a time, each language is a part of its own, so that names do not
 * wait for a pull when the person changes the language. Search looks in none of them: it finds what has happened.
 */
import type { DatasetDefinition } from './types';

const FRESH_HOURS = 7 * 24;

/** The parts of a list by language; the key is the X-Language header. */
const byLanguage = { kind: 'language' } as const;

export const serviceTypes: DatasetDefinition = {
  id: 'serviceTypes',
  operation: 'ListServiceTypes',
  partition: byLanguage,
  params: ({ key }) => ({ 'X-Language': key }),
  paging: { limit: 1000 },
  rowsAt: 'service_types',
  table: 'catalogue_service_type',
  columns: [
    { name: 'code', type: 'text', field: 'service_type_code' },
    { name: 'name', type: 'text', field: 'service_type_name' },
    { name: 'abbreviation', type: 'text' },
    { name: 'language', type: 'text', field: 'key', from: 'partition' },
  ],
  rowId: 'code',
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'code', descending: false },
};

export const resourceTypes: DatasetDefinition = {
  id: 'resourceTypes',
  operation: 'ListResourceTypes',
  partition: byLanguage,
  params: ({ key }) => ({ 'X-Language': key }),
  paging: { limit: 1000 },
  rowsAt: 'resource_types',
  table: 'catalogue_resource_type',
  columns: [
    { name: 'code', type: 'text', field: 'resource_type_code' },
    { name: 'name', type: 'text', field: 'resource_type_name' },
    { name: 'about', type: 'text', field: 'resource_type_desc' },
    { name: 'language', type: 'text', field: 'key', from: 'partition' },
  ],
  rowId: 'code',
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'code', descending: false },
};

/** One row for each usage type and resource type it is measured on. */
export const usageTypes: DatasetDefinition = {
  id: 'usageTypes',
  operation: 'ListUsageTypes',
  partition: byLanguage,
  params: ({ key }) => ({ 'X-Language': key }),
  paging: { limit: 100 },
  rowsAt: 'usage_types',
  table: 'catalogue_usage_type',
  columns: [
    { name: 'code', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'resource_type_code', type: 'text' },
    { name: 'service_type_code', type: 'text' },
    { name: 'language', type: 'text', field: 'key', from: 'partition' },
  ],
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'code', descending: false },
};

export const measureUnits: DatasetDefinition = {
  id: 'measureUnits',
  operation: 'ListMeasureUnits',
  partition: byLanguage,
  params: ({ key }) => ({ 'X-Language': key }),
  paging: null,
  rowsAt: 'measure_units',
  table: 'catalogue_unit',
  columns: [
    { name: 'code', type: 'text', field: 'measure_id' },
    { name: 'name', type: 'text', field: 'measure_name' },
    { name: 'abbreviation', type: 'text' },
    { name: 'kind', type: 'int', field: 'measure_type' },
    { name: 'language', type: 'text', field: 'key', from: 'partition' },
  ],
  rowId: 'code',
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'code', descending: false },
};

/** One `unit` is `ratio` of `of_unit`: 10 (GB) is 1024 of 11 (MB). */
export const conversions: DatasetDefinition = {
  id: 'conversions',
  operation: 'ListConversions',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'conversions',
  table: 'catalogue_conversion',
  columns: [
    { name: 'unit', type: 'text', field: 'measure_id' },
    { name: 'of_unit', type: 'text', field: 'ref_measure_id' },
    { name: 'ratio', type: 'decimal', field: 'conversion_ratio' },
    { name: 'kind', type: 'int', field: 'measure_type' },
  ],
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'unit', descending: false },
};

/** Regions of all services, in both languages at once (IAM). Those of the service desk are another list. */
export const regions: DatasetDefinition = {
  id: 'regions',
  operation: 'KeystoneListRegions',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'regions',
  table: 'catalogue_region',
  columns: [
    { name: 'code', type: 'text', field: 'id' },
    { name: 'zh', type: 'text', field: 'locales.zh-cn' },
    { name: 'en', type: 'text', field: 'locales.en-us' },
    { name: 'kind', type: 'code', field: 'type' },
  ],
  rowId: 'code',
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'code', descending: false },
};

/** Which resource types a service has. One call for each service: only when it is asked for. */
export const serviceResources: DatasetDefinition = {
  id: 'serviceResources',
  operation: 'ListServiceResources',
  partition: { kind: 'parent', of: 'serviceTypes', key: 'code' },
  params: ({ key }) => ({ service_type_code: key }),
  paging: { limit: 100 },
  rowsAt: 'infos',
  table: 'catalogue_service_resource',
  columns: [
    { name: 'service_type_code', type: 'text', field: 'key', from: 'partition' },
    { name: 'code', type: 'text', field: 'basic_info.resource_type_code' },
    { name: 'name', type: 'text', field: 'basic_info.name' },
    { name: 'about', type: 'text', field: 'basic_info.description' },
    { name: 'owner', type: 'text', field: 'basic_info.product_owner_service' },
  ],
  search: [],
  freshHours: FRESH_HOURS,
  onDemand: true,
  defaultSort: { column: 'code', descending: false },
};
