/**
 * What is shown before something is done in the cloud, and what the journal keeps of it. Amounts are exact decimal text
 * in the currency beside them.
 */
import { z } from 'zod';
import { siteSchema } from './account';
import { amountSchema, wireErrorSchema } from './wire';

/** none: nothing is at stake. data: something is changed. money: an account is charged. irreversible: cannot be undone. */
export const riskSchema = z.enum(['none', 'data', 'money', 'irreversible']);
export type Risk = z.infer<typeof riskSchema>;

/** A text of the app: its key with its namespace ("actions:pay.title") and what is filled in. */
export const sayingSchema = z.object({
  key: z.string().max(128),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Saying = z.infer<typeof sayingSchema>;

export const factValueSchema = z.discriminatedUnion('kind', [
  /** Names and words of the cloud, shown as they came. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('id'), id: z.string() }),
  /** A code, named in the language of now; `name` is what the cloud called it, in whatever language it answered. */
  z.object({
    kind: z.literal('code'),
    list: z.enum(['resourceType', 'region']),
    code: z.string(),
    name: z.string().nullable(),
  }),
  z.object({ kind: z.literal('say'), say: sayingSchema }),
  z.object({ kind: z.literal('money'), amount: amountSchema, currency: z.string() }),
  /** UTC instant. */
  z.object({ kind: z.literal('instant'), at: z.string() }),
]);
export type FactValue = z.infer<typeof factValueSchema>;

export const factSchema = z.object({ label: sayingSchema, value: factValueSchema });
export type Fact = z.infer<typeof factSchema>;

/** One of the things that are acted on. */
export const itemSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Further words: kind, region, term. */
  details: z.array(factValueSchema),
  amount: amountSchema.nullable(),
  /** The item this one is attached to and follows. */
  parent: z.string().nullable(),
  /** Why it is left out, or what happens with it. */
  note: sayingSchema.nullable(),
});
export type Item = z.infer<typeof itemSchema>;

export const directionSchema = z.enum(['charge', 'refund', 'move']);
export type Direction = z.infer<typeof directionSchema>;

/** What the person chooses within the dialog; each change prepares the action anew. */
export const choiceSchema = z.object({
  id: z.string(),
  label: sayingSchema,
  /** one: exactly one option. many: up to `max`. text and number: typed, the only element of `chosen`. */
  kind: z.enum(['one', 'many', 'text', 'number']),
  max: z.number().int().nullable(),
  options: z.array(
    z.object({
      id: z.string(),
      label: factValueSchema,
      details: z.array(factValueSchema),
      amount: amountSchema.nullable(),
      /** Why it cannot be chosen. */
      off: sayingSchema.nullable(),
    }),
  ),
  chosen: z.array(z.string()),
  hint: sayingSchema.nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** What was chosen, by choice id. Part of the input of every action that offers choices. */
export const chosenSchema = z.record(z.string().max(64), z.array(z.string().max(500)).max(20));
export type Chosen = z.infer<typeof chosenSchema>;

/** Whose account it is: always shown where money may move. */
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  site: siteSchema,
  demo: z.boolean(),
  color: z.number().int(),
  currency: z.string(),
  domainId: z.string(),
  domainName: z.string(),
  /** Host the request goes to. */
  host: z.string(),
});
export type Actor = z.infer<typeof actorSchema>;

/**
 * What the person does before the button works: nothing more than press it, hold it, or type the amount or the name.
 * `expected` is what has to be typed.
 */
export const proofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('press') }),
  z.object({ kind: z.literal('hold') }),
  z.object({ kind: z.literal('amount'), expected: amountSchema }),
  z.object({ kind: z.literal('name'), expected: z.string() }),
]);
export type Proof = z.infer<typeof proofSchema>;

export const confirmationSchema = z.object({
  action: z.string(),
  risk: riskSchema,
  title: sayingSchema,
  /** On the button; an amount follows it where money moves. */
  verb: sayingSchema,
  account: actorSchema,
  amount: z.object({ value: amountSchema, direction: directionSchema }).nullable(),
  choices: z.array(choiceSchema),
  facts: z.array(factSchema),
  items: z.array(itemSchema),
  /** Cash balance of the account as the cloud says it now, and as it will be. */
  balance: z.object({ before: amountSchema, after: amountSchema }).nullable(),
  warnings: z.array(sayingSchema),
  proof: proofSchema,
  /** Requests that will be sent, one after the other. */
  requests: z.number().int().min(1),
  /** UTC instant at which the figures were read. */
  asOf: z.string(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

export const entryStateSchema = z.enum(['planned', 'sent', 'done', 'failed', 'unknown']);
export type EntryState = z.infer<typeof entryStateSchema>;

/** What became of one item of a request. */
export const fateSchema = z.object({
  id: z.string(),
  state: z.enum(['done', 'failed']),
  /** Error code of the cloud and its words, where it gave any. */
  code: z.string().optional(),
  message: z.string().optional(),
});
export type Fate = z.infer<typeof fateSchema>;

/** What a change of state says beside the state. */
export const stateDetailSchema = z.object({
  requestId: z.string().optional(),
  /** Answer of the cloud as JSON text, secrets and personal data masked. */
  response: z.string().optional(),
  fates: z.array(fateSchema).optional(),
  error: wireErrorSchema.optional(),
  /** Why nothing was sent, or why the outcome is not known. */
  reason: sayingSchema.optional(),
  /** What the cloud said when it was asked, or that the person has looked. */
  evidence: sayingSchema.optional(),
  settledBy: z.enum(['answer', 'cloud', 'person']).optional(),
  note: z.string().max(500).optional(),
});
export type StateDetail = z.infer<typeof stateDetailSchema>;

export const entrySchema = z.object({
  /** One request on the wire. */
  entry: z.string(),
  /** What was confirmed in one go. */
  batch: z.string(),
  seq: z.number().int(),
  state: entryStateSchema,
  plannedAt: z.string(),
  changedAt: z.string(),
  /** User of this computer. */
  by: z.string(),
  account: actorSchema,
  action: z.string(),
  title: sayingSchema,
  operation: z.string(),
  subjects: z.array(z.string()),
  /** Names of the items, for people. */
  names: z.array(z.string()),
  amount: z.object({ value: amountSchema, direction: directionSchema }).nullable(),
  requestId: z.string().nullable(),
  /** Number of a transfer the cloud takes once only (trans_id), where the request has one. */
  number: z.string().nullable(),
  /** Name of the other side, where the items are not it: the member coupons go to. */
  party: z.string().nullable(),
  detail: stateDetailSchema,
  /** Whether the cloud can be asked what became of it; else the person looks. */
  settle: z.enum(['asking', 'person']),
});
export type Entry = z.infer<typeof entrySchema>;

export const entryDetailSchema = z.object({
  entry: entrySchema,
  history: z.array(
    z.object({
      seq: z.number().int(),
      state: entryStateSchema,
      at: z.string(),
      detail: stateDetailSchema,
      hash: z.string(),
    }),
  ),
  confirmation: confirmationSchema,
  /** What was sent, as JSON text, secrets and personal data masked. */
  input: z.string(),
});
export type EntryDetail = z.infer<typeof entryDetailSchema>;

export const journalFilterSchema = z.object({
  accountIds: z.array(z.string().max(64)).max(100).optional(),
  /** Cloud accounts ("china <domain id>"), whichever entry of the app stood for them. */
  owners: z.array(z.string().max(128)).max(100).optional(),
  states: z.array(entryStateSchema).max(5).optional(),
  actions: z.array(z.string().max(64)).max(100).optional(),
  text: z.string().max(256).default(''),
  /** UTC instants, first included, last not. */
  from: z.string().max(32).optional(),
  until: z.string().max(32).optional(),
});
export type JournalFilter = z.output<typeof journalFilterSchema>;

export const integritySchema = z.object({
  ok: z.boolean(),
  entries: z.number().int(),
  rows: z.number().int(),
  /** Row at which the chain breaks. */
  brokenAt: z.number().int().nullable(),
  /** Hash of the last row: to be compared with one that was written down. */
  head: z.string(),
});
export type Integrity = z.infer<typeof integritySchema>;
