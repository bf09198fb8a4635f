import { storedCards } from './storedCards';
import type { DatasetDefinition } from './types';

/** Stored-value cards that are used up: the same list as of those with something left. China site only. */
export const usedCards: DatasetDefinition<'ListStoredValueCards'> = {
  ...storedCards,
  id: 'usedCards',
  params: () => ({ status: 2 }),
  table: 'used_card',
};
