/** What a new ticket is chosen from, as far as one call gives all of it. A day old is new enough. */
import type { DatasetDefinition } from './types';

const FRESH_HOURS = 24;

/** Categories with their products. */
export const ticketProducts: DatasetDefinition<'ListCaseCategories'> = {
  id: 'ticketProducts',
  operation: 'ListCaseCategories',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'incident_sub_type_list[].incident_product_category_list',
  table: 'ticket_product',
  columns: [
    { name: 'category_id', type: 'text', field: 'incident_sub_type_id', from: 'outer' },
    { name: 'category', type: 'text', field: 'incident_sub_type_name', from: 'outer' },
    { name: 'product_id', type: 'text', field: 'incident_product_category_id' },
    { name: 'product', type: 'text', field: 'incident_product_category_name' },
    { name: 'about', type: 'text', field: 'incident_product_category_desc' },
  ],
  search: ['category', 'product', 'about'],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'product_id', descending: false },
};

export const ticketRegions: DatasetDefinition<'ListRegions'> = {
  id: 'ticketRegions',
  operation: 'ListRegions',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'data_center_list',
  table: 'ticket_region',
  columns: [
    { name: 'region_id', type: 'code', label: 'region' },
    { name: 'region', type: 'text', field: 'region_name' },
    { name: 'site', type: 'code', field: 'type' },
  ],
  search: ['region_id', 'region'],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'region_id', descending: false },
};

export const ticketLabels: DatasetDefinition<'ListLabels'> = {
  id: 'ticketLabels',
  operation: 'ListLabels',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: { limit: 100 },
  rowsAt: 'label_list',
  table: 'ticket_label',
  columns: [
    { name: 'label_id', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'color', type: 'text' },
  ],
  rowId: 'label_id',
  search: ['name'],
  defaultSort: { column: 'name', descending: false },
};

export const ticketDimensions: DatasetDefinition<'ListSatisfactionDimensions'> = {
  id: 'ticketDimensions',
  operation: 'ListSatisfactionDimensions',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: null,
  rowsAt: 'satisfaction_dimension_list',
  table: 'ticket_dimension',
  columns: [
    { name: 'dimension_id', type: 'text', field: 'satisfaction_id' },
    { name: 'name', type: 'text', field: 'satisfaction_name' },
    { name: 'about', type: 'text', field: 'satisfaction_desc' },
    { name: 'most', type: 'int', field: 'value' },
  ],
  search: [],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'dimension_id', descending: false },
};
