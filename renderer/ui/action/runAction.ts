/**
 * Does an action whose own form has already shown everything and asked for everything: no dialog comes between. Only for actions
 * that need no more proof than the press of a button; money always goes through openAction.
 */
import type { Entry } from '@shared/model/action';
import { call } from '../../api/client';
import type { ActionRequest } from './openAction';

/**
 * @returns the entries of the journal, with what became of each request
 * @throws ApiError when nothing was sent
 */
export async function runAction({ action, accountId, input }: ActionRequest): Promise<Entry[]> {
  const { ticket, confirmation } = await call('actions.prepare', { accountId, action, input });
  if (confirmation.proof.kind !== 'press') {
    await call('actions.discard', { ticket });
    throw new Error(`${action} wants a dialog`);
  }
  return (await call('actions.execute', { ticket })).entries;
}
