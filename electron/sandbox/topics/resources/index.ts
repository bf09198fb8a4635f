import type { Topic } from '../../kernel/context';
import { listPayPerUseCustomerResources } from './list';
import { listRenewRateOnPeriod, renewalResources } from './renew';
import { settings } from './settings';

export const resources: Topic = {
  ListPayPerUseCustomerResources: listPayPerUseCustomerResources,
  RenewalResources: renewalResources,
  ListRenewRateOnPeriod: listRenewRateOnPeriod,
  ...settings,
};
