import type { DatasetDefinition } from './types';

/** Stored-value cards that are used up. China site only. */
export const usedCards: DatasetDefinition<'ListStoredValueCards'> = {
  id: 'usedCards',
  operation: 'ListStoredValueCards',
  partition: { kind: 'none' },
  params: () => ({ status: 2 }),
  paging: { limit: 100 },
  rowsAt: 'stored_value_cards',
  table: 'used_card',
  columns: [
    { name: 'card_id', type: 'text' },
    { name: 'card_name', type: 'text' },
    { name: 'status', type: 'code' },
    { name: 'face_value', type: 'decimal' },
    { name: 'balance', type: 'decimal' },
    { name: 'effective_time', type: 'instant' },
    { name: 'expire_time', type: 'instant' },
  ],
  rowId: 'card_id',
  search: ['card_name'],
  defaultSort: { column: 'expire_time', descending: false },
};
