import type { CallOutput } from '@shared/ipc/contract';
import type { DraftData } from '@shared/model/ticketForm';
import type { ContactState } from './ContactField';
import { splitMails } from './CopiesField';
import { given, type Values } from './ParamFields';

/** Key of the parameter that names a resource, where the desk has one. */
const RESOURCE = 'resource_id';

export const asksResource = (p: { key: string }): boolean => p.key === RESOURCE;

/** What goes to the cloud, as the action's schema wants it. */
export function newTicketInput({
  draftId,
  data,
  categoryId,
  problem,
  contacts: [mobile, mail],
  files,
  secrets,
}: {
  draftId: string;
  data: DraftData;
  categoryId: string;
  problem: CallOutput<'tickets.problem'>;
  contacts: readonly [mobile: ContactState, mail: ContactState];
  files: string[];
  secrets: Values;
}): Record<string, unknown> {
  const { params } = problem;
  const hasField = params.some(asksResource);
  const plain = given(
    params.filter((p) => !p.sensitive),
    data.params,
  );
  // A resource the desk has no field for is told in the description.
  const body = hasField || data.resource === '' ? data.body : `${data.body}\n${data.resource}`;
  return {
    draftId,
    categoryId,
    productId: data.productId,
    problemId: data.problemId,
    severityId: data.severityId,
    regionId: data.regionId,
    description: `${data.subject.trim()}\n${body}`.trim(),
    areaCode: mobile.areaCode,
    mobile: mobile.value,
    mail: mail.value,
    phoneVerifiedId: mobile.verifiedId ?? '',
    mailVerifiedId: mail.verifiedId ?? '',
    copies: splitMails(data.copies),
    remindTime: data.remindTime,
    files,
    params: { ...plain, ...(hasField && data.resource ? { [RESOURCE]: data.resource } : {}) },
    secret: given(
      params.filter((p) => p.sensitive),
      secrets,
    ),
  };
}
