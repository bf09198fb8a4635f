import type { Handlers } from '../answering';
import type { Services } from '../services';

export function accountHandlers({ accounts }: Pick<Services, 'accounts'>) {
  return {
    'accounts.list': (input) => accounts.list(input),
    'accounts.add': (draft) => accounts.add(draft),
    'accounts.addDemo': (input) => accounts.addDemo(input),
    'accounts.verify': ({ accountId }) => accounts.verify(accountId),
    'accounts.update': (change) => accounts.update(change),
    'accounts.renewKey': (input) => accounts.renewKey(input),
    'accounts.remove': async ({ accountId }) => {
      await accounts.remove(accountId);
      return null;
    },
  } satisfies Partial<Handlers>;
}
