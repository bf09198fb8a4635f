/**
 * Every call the page can make and every event it can hear: name, input, output. The registrar in electron/ipc checks
 * input against these schemas; the preload exposes exactly these names; the typed client in renderer/api derives from
 * them. No output holds a secret, and credentials only ever travel towards main.
 */
import { z } from 'zod';
import type { WireError } from '../errors';
import {
  accountColorSchema,
  accountDraftSchema,
  accountNameSchema,
  accountViewSchema,
  credentialsSchema,
  keepSchema,
  settlementSchema,
} from '../model/account';
import {
  facetSchema,
  monthSchema,
  overviewSchema,
  pageRequestSchema,
  pageSchema,
  rowSchema,
  scopeSchema,
  totalsSchema,
} from '../model/query';
import { pulledNamesSchema } from '../model/names';
import { placeSchema } from '../model/notice';
import { languageSchema, settingsChangeSchema, settingsSchema } from '../model/settings';
import {
  datasetIdSchema,
  partitionNameSchema,
  syncPlanSchema,
  syncProgressSchema,
  syncScheduleSchema,
} from '../model/sync';
import { wireErrorSchema } from '../model/wire';
import { actionCalls, actionEvents } from './calls/actions';
import { dataCalls } from './calls/data';
import { explorerCalls, explorerEvents } from './calls/explorer';
import { enterpriseCalls, enterpriseEvents } from './calls/enterprise';
import { financeCalls, financeEvents } from './calls/finance';
import { storageCalls } from './calls/storage';
import { ticketCalls, ticketEvents } from './calls/tickets';
import { exportCalls, exportEvents } from './calls/exports';
import { reconcileCalls, reconcileEvents } from './calls/reconcile';
import { moneyCalls } from './calls/money';

const nothing = z.undefined();
const accountId = z.string().min(1).max(64);
const vaultStatus = z.object({ available: z.boolean(), error: wireErrorSchema.nullable() });
/** What a live call said about an account: who it is. */
const identity = z.object({
  domainId: z.string(),
  domainName: z.string(),
  currency: z.string(),
  clockOffsetSeconds: z.number(),
});

const someAccounts = z.object({ accountIds: z.array(accountId).min(1).max(100) });
/** `again` pulls final months too; `cycles` limits the pull to some months, `partitions` to what is named. */
const pullSchema = someAccounts.extend({
  again: z.boolean().default(false),
  cycles: z.array(z.string()).max(36).optional(),
  datasets: z.array(datasetIdSchema).optional(),
  /** Of datasets that are pulled per row of another one: only these rows (an order's number). */
  keys: z.array(z.string().max(256)).max(1000).optional(),
  partitions: z.array(partitionNameSchema).max(2000).optional(),
});

export const calls = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      electron: z.string(),
      language: languageSchema,
      online: z.boolean(),
      dataFolder: z.string(),
    }),
  },
  /** Answered when the cache has been opened, or could not be. */
  'app.cache': {
    input: nothing,
    output: z.object({
      /** Why it could not be opened; null when it is open. */
      error: wireErrorSchema.nullable(),
      /** It was damaged and was set aside under this name; `accounts` of it could be kept. */
      notice: z.object({ file: z.string(), accounts: z.number().int() }).nullable(),
    }),
  },
  'app.openDataFolder': { input: nothing, output: z.null() },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsChangeSchema, output: settingsSchema },
  'vault.status': { input: nothing, output: vaultStatus },
  'accounts.list': { input: nothing, output: z.array(accountViewSchema) },
  'accounts.add': { input: accountDraftSchema, output: accountViewSchema },
  'accounts.addDemo': { input: nothing, output: accountViewSchema },
  'accounts.verify': { input: z.object({ accountId }), output: identity },
  'accounts.update': {
    input: z.object({
      accountId,
      name: accountNameSchema.optional(),
      color: accountColorSchema.optional(),
      settlement: settlementSchema.optional(),
    }),
    output: accountViewSchema,
  },
  'accounts.renewKey': {
    input: z.object({ accountId, credentials: credentialsSchema, keep: keepSchema }),
    output: accountViewSchema,
  },
  'accounts.remove': { input: z.object({ accountId }), output: z.null() },
  'sync.start': { input: pullSchema, output: z.null() },
  'sync.plan': { input: pullSchema, output: z.array(syncPlanSchema) },
  'sync.pause': { input: someAccounts, output: z.null() },
  'sync.resume': { input: someAccounts, output: z.null() },
  'sync.schedule': { input: nothing, output: syncScheduleSchema },
  'sync.cancel': { input: someAccounts, output: z.null() },
  'sync.status': { input: nothing, output: z.array(syncProgressSchema) },
  ...storageCalls,
  'query.names': { input: nothing, output: pulledNamesSchema },
  'query.overview': { input: z.object({ accountId }), output: overviewSchema },
  'query.months': {
    input: z.object({
      accountIds: z.array(accountId).min(1).max(100),
      months: z.number().int().min(1).max(240),
    }),
    output: z.array(monthSchema),
  },
  'query.page': { input: pageRequestSchema, output: pageSchema },
  'query.totals': { input: scopeSchema, output: totalsSchema },
  'query.facets': { input: scopeSchema.extend({ column: z.string().max(64) }), output: z.array(facetSchema) },
  'query.row': {
    input: z.object({ dataset: datasetIdSchema, id: z.number().int().min(1) }),
    output: z.object({ row: rowSchema, extra: z.string().nullable() }).nullable(),
  },
  ...actionCalls,
  ...dataCalls,
  ...enterpriseCalls,
  ...explorerCalls,
  ...financeCalls,
  ...ticketCalls,
  ...exportCalls,
  ...reconcileCalls,
  ...moneyCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const events = {
  'accounts.changed': nothing,
  'settings.changed': settingsSchema,
  'sync.progress': syncProgressSchema,
  /** A pull has changed rows of this dataset and partition. */
  'data.changed': z.object({ accountId, dataset: datasetIdSchema, partition: z.string() }),
  'network.changed': z.object({ online: z.boolean() }),
  /** A command chosen in the native menu. */
  'app.command': z.string(),
  /** A notification of the system was pressed. */
  'notice.open': placeSchema,
  ...actionEvents,
  ...explorerEvents,
  ...enterpriseEvents,
  ...financeEvents,
  ...ticketEvents,
  ...exportEvents,
  ...reconcileEvents,
} as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

export type Answer<T> = { ok: true; value: T } | { ok: false; error: WireError };
