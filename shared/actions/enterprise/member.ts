/** A code by message, and a member made with it. Password, phone and code are sent and masked; nothing else keeps them. */
import { z } from 'zod';
import { AppError } from '../../errors';
import { listOf, textOf } from '../read';
import { defineAction, type Ask } from '../types';
import {
  CUSTODY_PERMISSIONS,
  isDisplayName,
  isKept,
  nameRules,
  passwordRules,
  PERMISSIONS,
  phoneOf,
} from './rules';

/** How long a code counts; the cloud takes 1 to 60. */
export const CODE_MINUTES = 10;

const refused = (because: string, values: Record<string, string> = {}): AppError =>
  new AppError('action.notPossible', { because: `enterprise:because.${because}`, ...values });

export const sendMemberCode = defineAction({
  id: 'sendMemberCode',
  operations: ['SendSmsVerificationCode'],
  risk: 'none',
  title: 'enterprise:sendCode.title',
  verb: 'enterprise:sendCode.verb',
  input: z.strictObject({
    phone: z.string().max(20),
    /** Name of the member, which the message tells. */
    name: z.string().max(64),
    language: z.enum(['zh-cn', 'en-us']),
    /** Names this message; nothing else is locked by it. */
    ref: z.string().min(1).max(64),
  }),
  datasets: [],
  prepare(_context, { phone, name, language, ref }) {
    const number = phoneOf(phone);
    if (number === null) throw refused('phone');
    return Promise.resolve({
      amount: null,
      choices: [],
      facts: [{ label: { key: 'enterprise:fact.codeFor' }, value: { kind: 'text', text: name } }],
      items: [],
      balance: null,
      warnings: [],
      typeName: null,
      steps: [
        {
          operation: 'SendSmsVerificationCode',
          input: {
            mobile_phone: number,
            timeout: CODE_MINUTES,
            language,
            sm_template_args: [{ key: 'sub_customer_name', value: name }],
          },
          subjects: [`code:${ref}`],
          items: [],
          amount: null,
          known: {},
        },
      ],
    });
  },
  settle: { by: 'person', check: 'enterprise:check.code' },
});

export const createMember = defineAction({
  id: 'createMember',
  operations: ['CreateSubEnterpriseAccount'],
  risk: 'data',
  title: 'enterprise:createMember.title',
  verb: 'enterprise:createMember.verb',
  input: z.strictObject({
    unitId: z.string().min(1).max(20),
    unitName: z.string().max(200),
    name: z.string().max(32),
    displayName: z.string().max(64),
    custody: z.boolean(),
    permissions: z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length),
    password: z.string().max(32),
    phone: z.string().max(20).optional(),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** The agreements were shown and accepted. */
    agreed: z.literal(true),
  }),
  datasets: ['members', 'organisation', 'memberCash'],
  async prepare({ ask }, input) {
    const { unitId, unitName, name, displayName, custody, password } = input;
    if (!isKept(nameRules(name))) throw refused('name');
    if (!isDisplayName(displayName)) throw refused('displayName');
    if (!isKept(passwordRules(password, name))) throw refused('password');
    const phone = input.phone === undefined ? undefined : phoneOf(input.phone);
    if (phone === null) throw refused('phone');
    if (phone !== undefined && input.code === undefined) throw refused('codeMissing');
    if (await exists(ask, name)) throw refused('nameTaken', { name });
    const permissions = custody ? CUSTODY_PERMISSIONS : input.permissions;
    return {
      amount: null,
      choices: [],
      facts: [
        { label: { key: 'enterprise:field.name' }, value: { kind: 'text', text: name } },
        { label: { key: 'enterprise:field.unit' }, value: { kind: 'text', text: unitName } },
        {
          label: { key: 'enterprise:field.kind' },
          value: { kind: 'say', say: { key: `enterprise:kind.${custody ? 'managed' : 'independent'}` } },
        },
        ...permissions.map((id) => ({
          label: { key: 'enterprise:field.permission' as const },
          value: { kind: 'say' as const, say: { key: `enterprise:permission.${id}` as const } },
        })),
      ],
      items: [{ id: name, name: displayName || name, details: [], amount: null, parent: null, note: null }],
      balance: null,
      warnings: [],
      typeName: null,
      steps: [
        {
          operation: 'CreateSubEnterpriseAccount',
          input: {
            party_id: unitId,
            ...(displayName ? { display_name: displayName } : {}),
            sub_customer_association_type: 1,
            ...(custody || permissions.length === 0 ? {} : { permission_ids: [...permissions] }),
            new_sub_customer: {
              customer_name: name,
              password,
              ...(phone === undefined ? {} : { mobile_phone: phone, verification_code: input.code }),
            },
            financial_custody: custody ? 1 : 0,
          },
          subjects: [`member-name:${name}`],
          items: [name],
          amount: null,
          known: { name },
        },
      ],
    };
  },
  settle: {
    by: 'asking',
    async ask({ ask }, { known }) {
      const name = String(known['name']);
      const values = { name };
      return (await exists(ask, name))
        ? { state: 'done', evidence: { key: 'enterprise:evidence.memberThere', values } }
        : { state: 'failed', evidence: { key: 'enterprise:evidence.memberMissing', values } };
    },
  },
});

/** The answer of a creation is empty: the list of members is where it shows. */
async function exists(ask: Ask, name: string): Promise<boolean> {
  const answer = await ask('ListEnterpriseSubCustomers', { sub_customer_account_name: name, limit: 100 });
  return listOf(answer, 'sub_customer_infos').some((m) => textOf(m, 'name') === name);
}
