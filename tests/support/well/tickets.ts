/** Tickets: those of the account's own desk, in a state in which the call is right, and files that were sent before. */
import type { InputObject } from '@shared/contract/check';
import { isOpen, permits } from '../../../electron/sandbox/world/state/tickets/life';
import type { Desk } from '../../../electron/sandbox/world/state/tickets/desk';
import type { Ticket } from '../../../electron/sandbox/world/state/tickets/types';
import { textAt, there, type Bench, type Recipes } from './bench';

const deskOf = ({ sandbox, account }: Bench): Desk => sandbox.state.tickets.desk(account, Date.now());

function ticket(bench: Bench, which: (ticket: Ticket) => boolean = isOpen): { case_id: string } {
  return { case_id: there(deskOf(bench).tickets().find(which), 'such ticket').id };
}

export const pressable = (bench: Bench): string => ticket(bench, (t) => permits(t, 'press')).case_id;

const label = (bench: Bench): number => there(deskOf(bench).labels.all()[0], 'label').id;

async function problem(bench: Bench): Promise<InputObject> {
  const answer = await bench.run('ListProblemTypes');
  return { business_type_id: textAt(answer, 'incident_business_type_list', 0, 'business_type_id') };
}

/** A file of the account that hangs on nothing. */
async function upload(bench: Bench, name = 'note.txt'): Promise<string> {
  return textAt(await bench.run('UploadJsonAccessories', json(name)), 'accessory_id');
}

const json = (accessory_name: string): InputObject => ({
  accessory_name,
  accessory_from: 'message',
  accessory_data: Buffer.from('a').toString('base64'),
});

/** Closes a ticket; only then it can be scored. */
export async function closed(bench: Bench): Promise<string> {
  const { case_id } = ticket(bench, (t) => permits(t, 'close'));
  await bench.run('UpdateCases', { case_id, action_id: 'close' });
  return case_id;
}

const other = (bench: Bench, { case_id }: { case_id: string }): string =>
  ticket(bench, (t) => t.id !== case_id).case_id;

/** Two tickets that are linked. */
async function related(bench: Bench): Promise<{ case_id: string; related_id: string }> {
  const where = ticket(bench);
  const related_id = other(bench, where);
  await bench.run('CreateRelations', { ...where, related_id_list: [related_id] });
  return { ...where, related_id };
}

const PHONE = { contact_value: '13800001234', contact_way: 0, area_code: '0086' };
/** The one source of tickets made by this API (tests/fixtures/documented/osm-legacy-create-case-doc.json). */
const SOURCE = { source_id: '83aeb0f2834c4df49826c781d32a963e' };

export const making: Recipes = {
  CreateCases: async (b) => {
    // Nobody raises a ticket who has not signed.
    await b.run('SignPublishedAgreement', { id: 1 });
    return { ...(await problem(b)), ...SOURCE, simple_description: 'called well' };
  },
  ListCaseTemplates: problem,
  ListCaseQuotas: problem,
  ListExtendsParams: problem,
  ListSeverities: async (b) => {
    const answer = await b.run('ListProductCategories');
    const at = ['incident_product_category_list', 0, 'incident_product_category_id'] as const;
    return { ...(await problem(b)), product_category_id: textAt(answer, ...at) };
  },
  ShowConfiguration: () => ({ config_key: 'press_interval_minutes' }),
  SignPublishedAgreement: () => ({ id: 1 }),
  CreatePrivileges: () => ({ operation: 'create', privilege: 'export' }),
  CreateFeedback: async (b) => {
    const files = [await upload(b)];
    return { files, contacts: { name: 'Lin', mobile: '13800001234', id_type: 0, id_files: files } };
  },
  SendVerifyCodes: () => PHONE,
  CheckVerifyCodes: async (b) => {
    await b.run('SendVerifyCodes', PHONE);
    return { ...PHONE, verify_code: there(b.sandbox.messages().at(-1), 'message').code };
  },
  CheckNeedVerify: () => PHONE,
  ListPrivileges: () => ({ privilege: 'createCase' }),
};

export const files: Recipes = {
  UploadAccessory: () => ({ form_data: '{}' }),
  UploadJsonAccessories: () => json('note.txt'),
  DownloadAccessories: async (b) => ({ accessory_id: await upload(b) }),
  DownloadImages: async (b) => ({ accessory_id: await upload(b, 'picture.png') }),
  DeleteAccessories: async (b) => ({ accessory_id: await upload(b) }),
  ListAccessoryAccessUrls: async (b) => ({ accessory_ids: [await upload(b)] }),
  ShowDownloadAccessoryUrl: async (b) => ({ accessory_id: await upload(b) }),
  DownloadCases: () => ({ language: 'en-us', timezone: 'GMT+8' }),
};

const LABEL = { name: 'called well', color: '#336699' };

export const life: Recipes = {
  ShowCaseDetail: (b) => ticket(b),
  ShowCaseStatus: (b) => ticket(b),
  ListCaseOperateLogs: (b) => ticket(b),
  ListMessages: (b) => ticket(b),
  ListMoreInstantMessages: (b) => ({
    ...ticket(b),
    create_time: new Date().toISOString(),
    type: 0,
    limit: 10,
  }),
  ListNewInstantMessages: (b) => ({ case_ids: [ticket(b).case_id] }),
  ListUnreadNewInstantMessages: (b) => ({ case_ids: [ticket(b).case_id] }),
  UpdateNewInstantMessagesRead: (b) => ticket(b),
  CreateMessages: (b) => ({ ...ticket(b), message: { content: 'called well' } }),
  RevokeMessage: async (b) => {
    const where = ticket(b);
    await b.run('CreateMessages', { ...where, message: { content: 'to be taken back' } });
    const detail = await b.run('ShowCaseDetail', where);
    return { ...where, message_id: textAt(detail, 'incident_detail_info', 'message_list', -1, 'message_id') };
  },
  UpdateCases: (b) => ({ case_id: pressable(b), action_id: 'press' }),
  CreateScores: async (b) => ({
    case_id: await closed(b),
    judgement: 'good',
    incident_satisfaction_list: [{ satisfaction_id: 1, satisfaction_value: 5 }],
  }),
  CreateCaseExtendsParam: (b) => ticket(b),
  ShowCaseExtendsParam: (b) => ticket(b),
  UpdateCaseContactInfo: (b) => ticket(b),
  CreateRelations: (b) => ({ ...ticket(b), related_id_list: [other(b, ticket(b))] }),
  DeleteRelation: related,
  ListRelation: async (b) => ({ case_id: (await related(b)).case_id }),
  CreateLabels: () => LABEL,
  UpdateLabels: (b) => ({ label_id: label(b), ...LABEL }),
  DeleteLabels: (b) => ({ label_id: label(b) }),
  CreateCaseLabels: (b) => ({ ...ticket(b), label_ids: [label(b)] }),
  DeleteCaseLabels: (b) => ({ ...ticket(b), label_ids: [label(b)] }),
  ListCaseLabels: async (b) => {
    await b.run('CreateCaseLabels', { ...ticket(b), label_ids: [label(b)] });
    return ticket(b);
  },
};
