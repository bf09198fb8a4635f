/** A new ticket, its files, and what has to be agreed to before. */
import { z } from 'zod';
import { AppError } from '../../errors';
import { intOf, listOf, objectOf, textOf } from '../read';
import { defineAction, type Ask } from '../types';
import { planOf, settleBy, stepOf } from './common';

/** The one source of tickets made by this API (documented sample of the older form; the same constant in v2). */
const SOURCE_ID = '83aeb0f2834c4df49826c781d32a963e';

const id = z.string().min(1).max(64);
const optionalId = z.string().max(64).default('');

export const ticketCreate = defineAction({
  id: 'ticketCreate',
  operations: ['CreateCases'],
  risk: 'data',
  title: 'tickets:act.create.title',
  verb: 'tickets:act.create.verb',
  /**
   * `draftId` names the attempt: while its outcome is not known it is not sent again. `secret` holds the confidential values; they
   * go to the cloud and are kept nowhere.
   */
  input: z.strictObject({
    draftId: id,
    categoryId: optionalId,
    productId: optionalId,
    problemId: id,
    severityId: optionalId,
    regionId: optionalId,
    description: z.string().trim().min(1).max(20_000),
    areaCode: z.string().max(8).default(''),
    mobile: z.string().min(1).max(32),
    mail: z.string().min(1).max(128),
    phoneVerifiedId: id,
    mailVerifiedId: id,
    copies: z.array(z.string().max(128)).max(20).default([]),
    remindTime: z.string().max(16).default(''),
    files: z.array(id).max(20).default([]),
    params: z.record(z.string().max(64), z.string().max(4096)).default({}),
    secret: z.record(z.string().max(64), z.string().max(4096)).default({}),
  }),
  datasets: ['tickets', 'ticketDetails', 'ticketMessages', 'ticketUnread'],
  // A draft stays until it is known to have arrived, and may still stand open then.
  once: 'tickets:because.raised',
  async prepare({ ask }, ticket) {
    const quota = await ask('ListCaseQuotas', {
      business_type_id: ticket.problemId,
      ...(ticket.productId === '' ? {} : { product_category_id: ticket.productId }),
    });
    if (intOf(quota, 'un_used') === 0)
      throw new AppError('action.notPossible', {
        because: 'tickets:because.quota',
        total: intOf(quota, 'total') ?? 0,
      });
    const extended = { ...ticket.params, ...ticket.secret };
    const input = {
      'x-phone-verifiedid': ticket.phoneVerifiedId,
      'x-email-verifiedid': ticket.mailVerifiedId,
      ...(ticket.categoryId === '' ? {} : { incident_sub_type_id: ticket.categoryId }),
      ...(ticket.productId === '' ? {} : { product_category_id: ticket.productId }),
      business_type_id: ticket.problemId,
      ...(ticket.severityId === '' ? {} : { severity_id: ticket.severityId }),
      ...(ticket.regionId === '' ? {} : { region_id: ticket.regionId }),
      simple_description: ticket.description,
      source_id: SOURCE_ID,
      remind_mobile: ticket.mobile,
      remind_mail: ticket.mail,
      ...(ticket.areaCode === '' ? {} : { area_code: ticket.areaCode }),
      ...(ticket.remindTime === '' ? {} : { remind_time: ticket.remindTime }),
      ...(ticket.files.length === 0 ? {} : { accessory_ids: ticket.files }),
      ...(Object.keys(extended).length === 0 ? {} : { extends_map: extended }),
      ...(ticket.copies.length === 0 ? {} : { extension_map: { cc_email: ticket.copies.join(';') } }),
    };
    const subject = ticket.description.split(/\r?\n/, 1)[0] ?? '';
    const step = stepOf('CreateCases', input, `ticket-new:${ticket.draftId}`, { subject });
    return planOf([step], {
      facts: [{ label: { key: 'tickets:fact.subject' }, value: { kind: 'text', text: subject } }],
    });
  },
  standing: ({ ask }, steps) =>
    Promise.all(
      steps.map(async ({ known }) => ({ before: await idsOfSubject(ask, String(known['subject'])) })),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const { before } = known;
    if (!Array.isArray(before)) return null;
    return (await idsOfSubject(ask, String(known['subject']))).some((one) => !before.includes(one));
  }),
});

/** Tickets that are headed like this, among the latest. */
async function idsOfSubject(ask: Ask, subject: string): Promise<string[]> {
  const found = listOf(await ask('ListCases', { limit: 100 }), 'incident_info_list');
  return found.flatMap((t) => {
    const heading = (textOf(t, 'simple_description') ?? '').split(/\r?\n/, 1)[0];
    return heading === subject ? (textOf(t, 'incident_id') ?? []) : [];
  });
}

/** Up to here a file goes as JSON, whose form is documented; base64 of more would pass the gateway's limit of a body (12 MB). */
const JSON_UP_TO = 8 * 1024 * 1024;

export const ticketUpload = defineAction({
  id: 'ticketUpload',
  operations: ['UploadJsonAccessories', 'UploadAccessory'],
  risk: 'none',
  title: 'tickets:act.upload.title',
  verb: 'tickets:act.upload.verb',
  /**
   * `handle` names a file that main holds. Each attempt is a thing of its own: what was cut off left nothing that a second one
   * could double.
   */
  input: z.strictObject({ handle: id, attempt: id, from: z.enum(['incident', 'message']) }),
  datasets: [],
  async prepare({ file }, { handle, attempt, from }) {
    const { name, bytes } = await file(handle);
    const subject = `upload:${handle}:${attempt}`;
    const known = { handle, name };
    const facts = [
      { label: { key: 'tickets:fact.file' as const }, value: { kind: 'text' as const, text: name } },
    ];
    const step =
      bytes.byteLength <= JSON_UP_TO
        ? stepOf(
            'UploadJsonAccessories',
            { accessory_name: name, accessory_from: from, accessory_data: base64(bytes) },
            subject,
            known,
          )
        : stepOf(
            'UploadAccessory',
            {
              file: { name, contentType: 'application/octet-stream', bytes },
              form_data: JSON.stringify({ accessory_name: name, accessory_from: from }),
            },
            subject,
            known,
          );
    return planOf([step], { facts });
  },
  // A file that no ticket names has no effect, and none can: its id was in the answer that got lost.
  settle: {
    by: 'asking',
    ask: () => Promise.resolve({ state: 'failed', evidence: { key: 'tickets:evidence.uploadLost' } }),
  },
});

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: an argument list has a limit.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export const ticketDropFile = defineAction({
  id: 'ticketDropFile',
  operations: ['DeleteAccessories'],
  risk: 'none',
  title: 'tickets:act.dropFile.title',
  verb: 'tickets:act.dropFile.verb',
  input: z.strictObject({ fileId: id }),
  datasets: [],
  prepare: (_context, { fileId }) =>
    Promise.resolve(
      planOf([stepOf('DeleteAccessories', { accessory_id: fileId }, `file:${fileId}`, { fileId })]),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListAccessoryAccessUrls', { accessory_ids: [String(known['fileId'])] });
    return listOf(answer, 'accessory_urls').length === 0;
  }),
});

export const ticketAgree = defineAction({
  id: 'ticketAgree',
  operations: ['SignPublishedAgreement'],
  risk: 'data',
  title: 'tickets:act.agree.title',
  verb: 'tickets:act.agree.verb',
  input: z.strictObject({ agreementId: z.number().int().min(0) }),
  datasets: [],
  async prepare({ ask }, { agreementId }) {
    const published = objectOf(
      await ask('ShowLatestPublishedAgreement', { agreement_type: 0 }),
      'case_agreement',
    );
    if (Number(textOf(published, 'id')) !== agreementId)
      throw new AppError('action.notPossible', { because: 'tickets:because.agreementChanged' });
    return planOf([stepOf('SignPublishedAgreement', { id: agreementId }, `agreement:${agreementId}`)], {
      facts: [
        {
          label: { key: 'tickets:fact.agreement' },
          value: { kind: 'text', text: textOf(published, 'agreement_name') ?? String(agreementId) },
        },
      ],
    });
  },
  settle: settleBy(async ({ ask }) => {
    const signed = await ask('ShowSignedLatestPublishedAgreement', { agreement_type: 0 });
    return signed['is_signed_latest'] === true;
  }),
});

export const ticketPrivilege = defineAction({
  id: 'ticketPrivilege',
  operations: ['CreatePrivileges'],
  risk: 'data',
  title: 'tickets:act.privilege.title',
  verb: 'tickets:act.privilege.verb',
  input: z.strictObject({ privilege: z.enum(['createCase', 'export']) }),
  datasets: [],
  prepare: (_context, { privilege }) =>
    Promise.resolve(
      planOf(
        [
          stepOf('CreatePrivileges', { operation: 'create', privilege }, `privilege:${privilege}`, {
            privilege,
          }),
        ],
        { warnings: [{ key: 'tickets:act.privilege.consequence' }] },
      ),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListPrivileges', { privilege: String(known['privilege']) });
    return intOf(answer, 'has_privilege') === 1;
  }),
});
