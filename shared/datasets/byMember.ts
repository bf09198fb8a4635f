import type { DatasetDefinition } from './types';

/** Bills of an enterprise master, member by member: the request field `method` and the member's id. */
export const byMethod: NonNullable<DatasetDefinition['members']> = {
  own: { method: 'oneself' },
  of: (memberId) => ({ method: 'sub_customer', sub_customer_id: memberId }),
};
