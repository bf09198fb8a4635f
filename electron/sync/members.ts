/** The members of an enterprise master, for months the cloud gives member by member only. */
import type { CallOptions, Caller, CloudClient } from '../cloud/types';

const LIMIT = 100;
/** More pages than this are no list of members any more. */
const MOST_PAGES = 200;

/** Ids of all members, in the cloud's order. @throws AppError cloud.*, network.* */
export async function memberIds(
  client: CloudClient,
  caller: Caller,
  options: CallOptions,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { value } = await client.call(
      'ListEnterpriseSubCustomers',
      { offset: page * LIMIT, limit: LIMIT },
      caller,
      options,
    );
    const list = Array.isArray(value['sub_customer_infos']) ? (value['sub_customer_infos'] as unknown[]) : [];
    for (const item of list) {
      const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
      if (typeof id === 'string' && id !== '') ids.add(id);
    }
    if (list.length < LIMIT) break;
  }
  return [...ids];
}
