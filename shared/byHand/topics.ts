/** What an operation is about, for the list of the explorer. */
import type { Operation } from '../contract/operations';

export const TOPICS = [
  'bills',
  'costs',
  'orders',
  'resources',
  'prices',
  'money',
  'benefits',
  'packages',
  'enterprise',
  'projects',
  'catalogues',
  'tickets',
  'messages',
  'attachments',
  'labels',
  'ticketRules',
  'signIn',
  'old',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The first rule that fits the path wins. */
const RULES: readonly (readonly [RegExp, Topic])[] = [
  [/\/bills\/ratings|renew-rate/, 'prices'],
  [/\/bills\//, 'bills'],
  [/\/costs\//, 'costs'],
  [/\/subscriptions\/|\/suscriptions\//, 'resources'],
  [/\/orders\//, 'orders'],
  [/\/accounts\//, 'money'],
  [/\/promotions\//, 'benefits'],
  [/\/payments\/free-resources/, 'packages'],
  [/\/enterprises\/multi-accounts/, 'enterprise'],
  [/enterprise-projects/, 'projects'],
  [/\/(bases|products|systems)\//, 'catalogues'],
  [/accessorys/, 'attachments'],
  [/labels/, 'labels'],
  [/message/, 'messages'],
  [/\/cases|incident|feedbacks|score/, 'tickets'],
  [/\/servicerequest\//, 'ticketRules'],
];

export function topicOf({ path, service, supersededBy }: Operation): Topic {
  if (supersededBy) return 'old';
  if (service === 'IAM') return 'signIn';
  return RULES.find(([pattern]) => pattern.test(path))?.[1] ?? 'catalogues';
}

/** How much an operation can do: what the badge beside its name says. */
export type OperationRisk = 'read' | 'changes' | 'message' | 'money';

export function riskOf({ write, effect }: Operation): OperationRisk {
  if (!write) return 'read';
  return effect === 'money' || effect === 'message' ? effect : 'changes';
}
