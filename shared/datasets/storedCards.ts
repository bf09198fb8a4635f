import type { DatasetDefinition } from './types';

/** Stored-value cards with something left. The cloud names no currency: amounts are in the account's. China site only. */
export const storedCards: DatasetDefinition<'ListStoredValueCards'> = {
  id: 'storedCards',
  operation: 'ListStoredValueCards',
  partition: { kind: 'none' },
  params: () => ({ status: 1 }),
  paging: { limit: 100 },
  rowsAt: 'stored_value_cards',
  table: 'stored_card',
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
  search: ['card_name', 'card_id'],
  defaultSort: { column: 'expire_time', descending: false },
};
