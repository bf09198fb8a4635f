/** Contacts verified by a code, addresses that get copies, and the change of a ticket's contact. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { isOpen } from '../../world/state/tickets/life';
import type { Contact, Verified, Way } from '../../world/state/tickets/types';
import { MAX_CC } from './catalogues';
import { DONE, REFUSED, deskOf, instant, mapIn, numberOf, page, refused, textIn, ticketOf } from './support';

const MOBILE = /^\d{5,15}$/;
const MAIL = /^[^\s@,;]{1,64}@[^\s@,;]+\.[^\s@,;]+$/;

export const isMail = (text: string): boolean => MAIL.test(text);

function checkContact(call: Call, way: number | undefined, value: string): Way {
  if (way !== 0 && way !== 1) throw refused(call, REFUSED.contactWay);
  if (!(way === 0 ? MOBILE : MAIL).test(value)) throw refused(call, REFUSED.invalid, 'contact_value');
  return way;
}

function inBody(call: Call): { way: Way; value: string; areaCode: string } {
  const value = textIn(call, 'contact_value') ?? '';
  const way = checkContact(call, numberOf(call.json['contact_way']), value);
  return { way, value, areaCode: textIn(call, 'area_code') ?? '' };
}

function checkNeedVerify(call: Call): Json {
  const value = call.params.text('contact_value') ?? '';
  const way = checkContact(call, call.params.number('contact_way'), value);
  const found = deskOf(call).contacts.find(way, value, call.params.text('area_code') ?? '', call.now);
  return found ? { need_verify_code: 0, expire_time: instant(found.expiresAt) } : { need_verify_code: 1 };
}

/** How long a code is good, in minutes (the time is the sandbox's own). */
const CODE_MINUTES = 5;

function sendVerifyCodes(call: Call): Json {
  const { way, value } = inBody(call);
  const { language, account, now } = call;
  const sent = call.world.state.codes.send({
    owner: account.domainId,
    to: value,
    channel: way === 0 ? 'sms' : 'mail',
    minutes: CODE_MINUTES,
    text: (code) =>
      language === 'zh_CN'
        ? `【华为云】工单联系方式验证码 ${code}，${CODE_MINUTES} 分钟内有效。`
        : `[Huawei Cloud] Verification code of the ticket contact: ${code}, valid for ${CODE_MINUTES} minutes.`,
    now,
  });
  if (sent !== 'sent') throw refused(call, REFUSED.failed);
  return DONE;
}

/** Whether the code is the one that was sent; then the contact is verified. */
function isRight(call: Call, way: Way, value: string, areaCode: string, code: string): boolean {
  const { world, account, now } = call;
  const right = world.state.codes.check({ owner: account.domainId, to: value, code, now }) === 'right';
  if (right) deskOf(call).contacts.verify(way, value, way === 0 ? areaCode : '', now);
  return right;
}

function checkVerifyCodes(call: Call): Json {
  const { way, value, areaCode } = inBody(call);
  if (!isRight(call, way, value, areaCode, textIn(call, 'verify_code') ?? ''))
    throw refused(call, REFUSED.notVerified);
  return DONE;
}

function listHasVerifiedContacts(call: Call): Json {
  const { params } = call;
  const matches = (v: Verified): boolean =>
    (params.number('contact_way') ?? v.way) === v.way &&
    v.value.includes(params.text('contact_value') ?? '') &&
    (params.text('area_code') ?? v.areaCode) === v.areaCode &&
    (params.text('verified_id') ?? v.verifiedId) === v.verifiedId;
  const all = deskOf(call).contacts.list(call.now).filter(matches);
  return {
    count: all.length,
    contact_list: page(call, all).map((v) => ({
      contact_way: v.way,
      contact_value: v.value,
      area_code: v.areaCode,
      verified_id: v.verifiedId,
    })),
  };
}

/** Addresses copied, as `cc_email` of the extension map holds them, parted by semicolons. */
function copied(call: Call): readonly string[] | undefined {
  const text = mapIn(call, 'extension_map').get('cc_email');
  if (text === undefined) return undefined;
  const all = text
    .split(/[;,]/)
    .map((m) => m.trim())
    .filter((m) => m !== '');
  if (all.length > MAX_CC || !all.every(isMail)) throw refused(call, REFUSED.ccMail);
  return all;
}

/**
 * The contact of a request, over what stood before. A phone or an address is taken when it is verified, or when the
 * code that verifies it comes along; an id of a verification must be that contact's.
 */
export function contactIn(call: Call, before: Contact): Contact {
  const areaCode = textIn(call, 'area_code') ?? before.areaCode;
  const mobile = textIn(call, 'remind_mobile') ?? before.mobile;
  const mail = textIn(call, 'remind_mail') ?? before.mail;
  if (mobile && mobile !== before.mobile) checkVerified(call, 0, mobile, areaCode, 'x-phone-verifiedid');
  if (mail && mail !== before.mail) checkVerified(call, 1, mail, '', 'x-email-verifiedid');
  const remindTime = textIn(call, 'remind_time') ?? before.remindTime;
  return { areaCode, mobile, mail, remindTime, ccEmails: copied(call) ?? before.ccEmails };
}

function checkVerified(call: Call, way: Way, value: string, areaCode: string, header: string): void {
  checkContact(call, way, value);
  const { contacts } = deskOf(call);
  const id = call.params.text(header);
  const found = contacts.find(way, value, areaCode, call.now);
  if (found && (!id || id === found.verifiedId)) return;
  const code = textIn(call, 'verify_code');
  if (code && isRight(call, way, value, areaCode, code)) return;
  throw refused(call, REFUSED.notVerified);
}

function updateCaseContactInfo(call: Call): Json {
  const ticket = ticketOf(call);
  if (!isOpen(ticket)) throw refused(call, REFUSED.state);
  ticket.contact = contactIn(call, ticket.contact);
  deskOf(call).note(ticket, 'contact', call.now);
  return DONE;
}

function listCaseCcEmails(call: Call): Json {
  const used = new Set(
    deskOf(call)
      .tickets()
      .flatMap((t) => t.contact.ccEmails),
  );
  return {
    cc_email_info: {
      user_id: call.account.domainId,
      customer_id: call.account.domainId,
      cc_email: [...used].slice(0, MAX_CC).join(';'),
    },
    mc_email_infos: deskOf(call)
      .contacts.list(call.now)
      .filter((v) => v.way === 1)
      .map((v) => v.value),
  };
}

export const contacts: Topic = {
  CheckNeedVerify: checkNeedVerify,
  SendVerifyCodes: sendVerifyCodes,
  CheckVerifyCodes: checkVerifyCodes,
  ListHasVerifiedContacts: listHasVerifiedContacts,
  ListCaseCcEmails: listCaseCcEmails,
  UpdateCaseContactInfo: updateCaseContactInfo,
};
