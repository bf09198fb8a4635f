/** Apart from what else is known of datasets: the contract is large, and most who ask about datasets do not need it. */
import { findOperation } from '../contract/operations';
import type { Site } from '../contract/types';
import type { DatasetDefinition } from './types';

/** Whether the site's contract has the dataset's operation. */
export function isOnSite({ operation }: Pick<DatasetDefinition, 'operation'>, site: Site): boolean {
  return findOperation(site, operation) !== undefined;
}
