import { datasets, type DatasetId } from '@shared/datasets';
import type { PageRequest, Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { valueOf } from '../bills/fields';

/** The question for a row as it is now. By the cloud's id: each pull numbers the rows anew. */
export function sameRow(dataset: DatasetId, row: Row): PageRequest | null {
  const { rowId } = datasets[dataset];
  const account = valueOf(row, '_account');
  const id = rowId === undefined ? null : valueOf(row, rowId);
  if (rowId === undefined || account === null || id === null) return null;
  return {
    dataset,
    accountIds: [account],
    cycles: [],
    filters: [{ op: 'in', column: rowId, values: [id] }],
    sort: [],
    offset: 0,
    limit: 1,
  };
}

/** An open row as the cache has it now: as it was clicked until that is known, null once a pull has found it gone. */
export function useFreshRow(dataset: DatasetId, clicked: Row | null): Row | null {
  const { value, former } = useQuery('query.page', clicked && sameRow(dataset, clicked));
  if (!value || former) return clicked;
  return value.rows[0] ?? null;
}
