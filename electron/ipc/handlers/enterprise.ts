import type { Handlers } from '../answering';
import type { Services } from '../services';

export function enterpriseHandlers({ memberAlerts }: Pick<Services, 'memberAlerts'>) {
  return {
    'query.memberAlerts': ({ accountId }) => memberAlerts.of(accountId),
    'memberWatches.save': async (watch) => {
      await memberAlerts.save(watch);
      return null;
    },
  } satisfies Partial<Handlers>;
}
