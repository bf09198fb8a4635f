/** What is asked of the cloud while a ticket is written. Nothing of it is kept. */
import type { InputOf, OperationId, OutputOf } from '@shared/contract/calls';
import type { Answered } from '@shared/actions';
import { intOf, listOf, objectOf, textOf } from '@shared/actions/read';
import type { FileLimits, TicketParam } from '@shared/model/ticketForm';
import type { Caller } from '../cloud/types';
import type { Tickets, TicketsDeps } from './types';

/** Agreement of an ordinary user who raises a ticket (contract: agreement_type 0). */
const AGREEMENT = 0;
/** What an answer says of itself. */
const OUTCOME: readonly string[] = ['error_code', 'error_msg'];
const MEGABYTE = 1024 * 1024;
const LANGUAGES: readonly Caller['language'][] = ['zh_CN', 'en_US'];

export function limitsOf(answer: Answered): FileLimits {
  const limit = objectOf(answer, 'accessory_limit');
  const number = (field: string): number => Number.parseFloat(textOf(limit, field) ?? '0') || 0;
  const types = (textOf(limit, 'limit_file_type') ?? '').split(/[,;|\s]+/);
  return {
    count: Math.trunc(number('limit_count')),
    bytes: number('limit_size') * MEGABYTE,
    types: types.flatMap((t) => t.replace(/^[*.]+/, '').toLowerCase() || []),
  };
}

function paramsOf(answer: Answered): TicketParam[] {
  return listOf(answer, 'extends_params')
    .filter((p) => intOf(p, 'is_show') !== 0)
    .map((p) => ({
      key: textOf(p, 'param_key') ?? '',
      name: textOf(p, 'param_name') ?? '',
      tips: textOf(p, 'tips') ?? textOf(p, 'param_desc') ?? '',
      required: intOf(p, 'required') === 1,
      most: intOf(p, 'length') ?? 256,
      sensitive: intOf(p, 'is_sensitive') === 1,
    }));
}

/** Addresses copies went to, and verified ones; each once. */
function copiesIn(answer: Answered): string[] {
  const used = (textOf(objectOf(answer, 'cc_email_info'), 'cc_email') ?? '').split(/[;,]/);
  const verified: unknown = answer['mc_email_infos'];
  const more = Array.isArray(verified) ? verified.filter((v): v is string => typeof v === 'string') : [];
  return [...new Set([...used, ...more].flatMap((m) => m.trim() || []))];
}

export function createLive({ client, callerFor }: Pick<TicketsDeps, 'client' | 'callerFor'>) {
  const asking =
    (caller: Caller) =>
    async <Id extends OperationId>(operation: Id, input: InputOf<Id>): Promise<OutputOf<Id>> =>
      (await client.call(operation, input, caller, { personAsked: true })).value;
  const asker = async (accountId: string) => asking(await callerFor(accountId));

  const contacts = async (ask: ReturnType<typeof asking>, value?: string) =>
    listOf(
      await ask('ListHasVerifiedContacts', {
        limit: 100,
        ...(value === undefined ? {} : { contact_value: value }),
      }),
      'contact_list',
    ).map((c) => ({
      way: intOf(c, 'contact_way') ?? 0,
      value: textOf(c, 'contact_value') ?? '',
      areaCode: textOf(c, 'area_code') ?? '',
      verifiedId: textOf(c, 'verified_id') ?? '',
    }));

  /**
   * A ticket says its product and problem type by name only, in the language it was pulled in; what they take is asked by id.
   * The names are looked for in the language of now first, then in the other one.
   */
  async function idsOfNames(product: string, problem: string, caller: Caller) {
    const other = LANGUAGES.find((l) => l !== caller.language) ?? caller.language;
    for (const language of [caller.language, other]) {
      const ask = asking({ ...caller, language });
      const products = listOf(await ask('ListProductCategories', {}), 'incident_product_category_list');
      const named = products.filter((p) => textOf(p, 'incident_product_category_name') === product);
      for (const found of named) {
        const productId = textOf(found, 'incident_product_category_id') ?? '';
        const types = listOf(
          await ask('ListProblemTypes', { product_category_id: productId }),
          'incident_business_type_list',
        );
        const type = types.find((p) => textOf(p, 'business_type_name') === problem);
        const problemId = textOf(type, 'business_type_id');
        if (problemId !== null) return { productId, problemId };
      }
    }
    return null;
  }

  return {
    async terms({ accountId }) {
      const ask = await asker(accountId);
      const has = async (privilege: string) =>
        intOf(await ask('ListPrivileges', { privilege }), 'has_privilege') !== 0;
      const [policy, mayCreate, mayExport, signed, limits, most, known, areas, copied] = await Promise.all([
        ask('ShowCustomerPrivilegePolicy', {}),
        has('createCase'),
        has('export'),
        ask('ShowSignedLatestPublishedAgreement', { agreement_type: AGREEMENT }),
        ask('ShowAccessoryLimits', {}),
        ask('ListCaseLimits', {}),
        contacts(ask),
        ask('ListAreaCodes', {}),
        ask('ListCaseCcEmails', {}),
      ]);
      const agreement =
        signed['is_signed_latest'] === true
          ? undefined
          : objectOf(
              await ask('ShowLatestPublishedAgreement', { agreement_type: AGREEMENT }),
              'case_agreement',
            );
      return {
        // Where no policy is switched on, nobody needs the privilege.
        mayCreate: mayCreate || policy['policy_switch'] !== true,
        mayExport,
        agreement: agreement
          ? {
              id: Number(textOf(agreement, 'id') ?? 0),
              name: textOf(agreement, 'agreement_name') ?? '',
              content: textOf(agreement, 'content') ?? '',
            }
          : null,
        limits: limitsOf(limits),
        mostCopies: intOf(objectOf(most, 'config'), 'create_case_ccemail_max_count') ?? 0,
        knownCopies: copiesIn(copied),
        contacts: known,
        areas: listOf(areas, 'area_code_list').map((a) => ({
          code: textOf(a, 'area_code') ?? '',
          name: textOf(a, 'area_name') ?? '',
        })),
      };
    },

    async problems({ accountId, productId }) {
      const ask = await asker(accountId);
      const answer = await ask('ListProblemTypes', { product_category_id: productId });
      return listOf(answer, 'incident_business_type_list').map((p) => ({
        id: textOf(p, 'business_type_id') ?? '',
        name: textOf(p, 'business_type_name') ?? '',
        caseType: textOf(p, 'case_type') ?? '',
      }));
    },

    async problem({ accountId, productId, problemId }) {
      const ask = await asker(accountId);
      const both = { product_category_id: productId, business_type_id: problemId };
      const [severities, templates, params, quota] = await Promise.all([
        ask('ListSeverities', both),
        ask('ListCaseTemplates', { business_type_id: problemId }),
        ask('ListExtendsParams', both),
        ask('ListCaseQuotas', both),
      ]);
      return {
        severities:
          severities['show'] === false
            ? []
            : listOf(severities, 'severity_list').map((s) => ({
                id: textOf(s, 'severity_id') ?? '',
                name: textOf(s, 'severity_name') ?? '',
              })),
        templates: listOf(templates, 'incident_template_list').map((t) => ({
          id: textOf(t, 'incident_template_id') ?? '',
          name: textOf(t, 'incident_template_name') ?? '',
          content: textOf(t, 'incident_template_content') ?? '',
        })),
        params: paramsOf(params),
        quota: { total: intOf(quota, 'total') ?? 0, left: intOf(quota, 'un_used') ?? 0 },
      };
    },

    async contact({ accountId, way, value, areaCode }) {
      const ask = await asker(accountId);
      const answer = await ask('CheckNeedVerify', {
        contact_way: way,
        contact_value: value,
        ...(areaCode ? { area_code: areaCode } : {}),
      });
      if (intOf(answer, 'need_verify_code') === 1) return { needsCode: true, verifiedId: null };
      const same = (await contacts(ask, value)).find((c) => c.way === way && c.value === value);
      return { needsCode: same === undefined, verifiedId: same?.verifiedId ?? null };
    },

    /** The contract leaves open in what shape the values come: every text under a key is shown. */
    async confidential({ accountId, ticketId }) {
      const ask = await asker(accountId);
      const answer = await ask('ShowCaseExtendsParam', { case_id: ticketId });
      const map = objectOf(answer, 'extends_map') ?? answer;
      return Object.entries(map).flatMap(([key, value]) =>
        typeof value === 'string' && value !== '' && !OUTCOME.includes(key) ? [{ key, value }] : [],
      );
    },

    async params({ accountId, product, problem }) {
      const caller = await callerFor(accountId);
      const ids = await idsOfNames(product, problem, caller);
      if (!ids) return [];
      const answer = await asking(caller)('ListExtendsParams', {
        product_category_id: ids.productId,
        business_type_id: ids.problemId,
      });
      return paramsOf(answer);
    },
  } satisfies Partial<Tickets>;
}
