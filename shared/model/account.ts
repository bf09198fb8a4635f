import { z } from 'zod';
import { endpointsSchema } from '../contract/endpoints';

export const siteSchema = z.enum(['china', 'international']);

/**
 * permanent: AK/SK. temporary: AK/SK with a security token that ends within a day. password: an IAM user's, for tokens of a
 * day each.
 */
export const keyKindSchema = z.enum(['permanent', 'temporary', 'password']);

/** Where a secret lives: the OS keychain, or the memory of this run only. */
export const keepSchema = z.enum(['keychain', 'run']);

/** Ten account colours of the tokens (--account-1 .. --account-10): identity only. */
export const accountColorSchema = z.number().int().min(1).max(10);

export const settlementSchema = z.union([z.literal(3), z.literal(4)]);

export const accountNameSchema = z.string().trim().min(1).max(64);

/** What is known of an account outside the keychain. Holds no part of a key. */
export const accountSchema = z.object({
  id: z.string().min(1).max(64),
  name: accountNameSchema,
  site: siteSchema,
  /** null: the site's own hosts. */
  endpoints: endpointsSchema.nullable(),
  keyKind: keyKindSchema,
  keep: keepSchema,
  /** Served by the built-in sandbox; its endpoints are found at run time. */
  demo: z.boolean(),
  color: accountColorSchema,
  currency: z.string(),
  domainId: z.string(),
  domainName: z.string(),
  settlement: settlementSchema,
  createdAt: z.string(),
});
export type Account = z.infer<typeof accountSchema>;

/**
 * An account as the interface shows it. `key` says whether calls can be made: "lost" means that the keychain has no
 * entry (or that a this-run-only key went with the last run) and the person must enter the key again.
 */
export const accountViewSchema = accountSchema.extend({ key: z.enum(['ready', 'lost', 'unavailable']) });
export type AccountView = z.infer<typeof accountViewSchema>;

const accessKey = z
  .string()
  .trim()
  .min(8)
  .max(128)
  .regex(/^[\x21-\x7e]+$/);

/** Names and passwords of IAM: any text of one line. */
const line = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}]+$/u);

export const passcodeSchema = z.string().regex(/^\d{6}$/);

/** What a person types to sign in. Crosses from the page to main, never back. */
export const credentialsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('permanent'), ak: accessKey, sk: accessKey }),
  z.object({
    kind: z.literal('temporary'),
    ak: accessKey,
    sk: accessKey,
    securityToken: z
      .string()
      .trim()
      .min(1)
      .max(16384)
      .regex(/^[\x21-\x7e]+$/),
  }),
  z.object({
    kind: z.literal('password'),
    domainName: line,
    user: line,
    password: line,
    /** For a user with a virtual MFA device. The code serves one sign-in and is never kept. */
    mfa: z
      .object({ userId: z.string().trim().min(1).max(64), passcode: passcodeSchema.optional() })
      .optional(),
  }),
]);
export type Credentials = z.infer<typeof credentialsSchema>;

export const accountDraftSchema = z.object({
  name: accountNameSchema.optional(),
  site: siteSchema,
  endpoints: endpointsSchema.nullable(),
  credentials: credentialsSchema,
  keep: keepSchema,
  settlement: settlementSchema,
});
export type AccountDraft = z.infer<typeof accountDraftSchema>;
