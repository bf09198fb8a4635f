/** Agreements, privileges, partners and reports: who may raise a ticket, and under which terms. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { DONE, REFUSED, deskOf, listIn, named, refused, textIn } from './support';

type Agreement = { id: number; type: number; version: number; name: string; zh: string; en: string };

const AGREEMENTS: readonly Agreement[] = [
  {
    id: 1,
    type: 0,
    version: 3,
    name: 'case',
    zh: '工单服务协议\n1. 提交工单即同意服务人员为处理问题查看工单内容与附件。\n2. 机密信息仅处理人可见，结单后清除。\n3. 请勿在留言中填写账号与密码。',
    en: 'Ticket service agreement\n1. By submitting a ticket you let the staff read its content and attachments to deal with the problem.\n2. Confidential information is seen by the handler only and cleared when the ticket is closed.\n3. Do not put user names and passwords into messages.',
  },
  {
    id: 2,
    type: 1,
    version: 1,
    name: 'isv',
    zh: '伙伴工单服务协议\n伙伴代客户提交工单时适用。',
    en: 'Partner ticket agreement\nApplies when a partner submits a ticket for a customer.',
  },
  {
    id: 3,
    type: 2,
    version: 1,
    name: 'authorization',
    zh: '授权协议\n授权服务人员在限定时间内登录指定资源。',
    en: 'Authorization agreement\nLets the staff sign in to the named resource for a limited time.',
  },
];

function agreementOf(call: Call): Agreement {
  const type = call.params.number('agreement_type') ?? 0;
  const agreement = AGREEMENTS.find((a) => a.type === type);
  if (!agreement) throw refused(call, REFUSED.invalid, 'agreement_type');
  return agreement;
}

const signature = (a: Agreement): string => `${a.type} ${a.version}`;

function showLatestPublishedAgreement(call: Call): Json {
  const agreement = agreementOf(call);
  const content = named(call, agreement);
  return {
    case_agreement: {
      id: String(agreement.id),
      agreement_name: content.split('\n')[0] ?? '',
      agreement_type: String(agreement.type),
      agreement_type_name: agreement.name,
      content,
      version: agreement.version,
    },
  };
}

function showSignedLatestPublishedAgreement(call: Call): Json {
  return { is_signed_latest: deskOf(call).signed.has(signature(agreementOf(call))) };
}

function signPublishedAgreement(call: Call): Json {
  const agreement = AGREEMENTS.find((a) => a.id === call.params.number('id'));
  if (!agreement) throw refused(call, REFUSED.invalid, 'id');
  const { signed } = deskOf(call);
  signed.add(signature(agreement));
  return { agreement_signed_record_id: signed.size };
}

/** Members of an enterprise need the privilege to raise tickets; the master's own users have it. */
const isPoliced = ({ account }: Call): boolean => account.masterId !== null;

function has(call: Call, privilege: string): boolean {
  const { privileges } = deskOf(call);
  return privileges.has(privilege) && (!isPoliced(call) || privileges.has(`granted ${privilege}`));
}

/** @throws when the caller may raise no ticket, or has not signed what must be signed first. */
export function checkMayCreate(call: Call): void {
  if (!has(call, 'createCase')) throw refused(call, REFUSED.permission, 'createCase');
  if (!deskOf(call).signed.has('0 3')) throw refused(call, REFUSED.permission, 'agreement');
}

/** @throws when the caller may not export. */
export function checkMayExport(call: Call): void {
  if (!has(call, 'export')) throw refused(call, REFUSED.permission, 'export');
}

function listPrivileges(call: Call): Json {
  return { has_privilege: has(call, call.params.text('privilege') ?? '') ? 1 : 0 };
}

function createPrivileges(call: Call): Json {
  const privilege = textIn(call, 'privilege') ?? '';
  const operation = textIn(call, 'operation');
  if (privilege !== 'export' && privilege !== 'createCase') throw refused(call, REFUSED.invalid, 'privilege');
  const { privileges } = deskOf(call);
  if (operation === 'create') privileges.add(privilege).add(`granted ${privilege}`);
  else if (operation === 'delete') {
    privileges.delete(privilege);
    privileges.delete(`granted ${privilege}`);
  } else throw refused(call, REFUSED.invalid, 'operation');
  return DONE;
}

function createFeedback(call: Call): Json {
  const desk = deskOf(call);
  const files = listIn(call, 'files');
  const unknown = files.find((id) => !desk.attachments.get(id));
  if (unknown !== undefined) throw refused(call, REFUSED.invalid, 'files');
  desk.feedbacks.push({
    type: textIn(call, 'type') ?? '',
    title: textIn(call, 'title') ?? '',
    content: textIn(call, 'content') ?? '',
    files,
  });
  return DONE;
}

export const rights: Topic = {
  ShowLatestPublishedAgreement: showLatestPublishedAgreement,
  ShowSignedLatestPublishedAgreement: showSignedLatestPublishedAgreement,
  SignPublishedAgreement: signPublishedAgreement,
  ListPrivileges: listPrivileges,
  CreatePrivileges: createPrivileges,
  ShowCustomerPrivilegePolicy: (call) => ({ policy_switch: isPoliced(call) }),
  ShowPartnersCasesPrivilege: () => ({ has_privilege: false }),
  ShowPartnersServiceInfo: () => ({ partners_service_info: {} }),
  CreateFeedback: createFeedback,
};
