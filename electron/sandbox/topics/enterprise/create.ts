/**
 * Codes by message, and members made with them. Facts: the pages of SendSmsVerificationCode and
 * CreateSubEnterpriseAccount (support.huaweicloud.com/api-oce/ep_00014.html, ep_00023.html).
 */
import type { Call, Topic } from '../../kernel/context';
import { invalidParameter, serviceError } from '../../kernel/errors';
import type { Reply } from '../../kernel/reply';
import { reply } from '../../kernel/reply';
import { dayNumber } from '../../world/calendar';
import type { Verdict } from '../../world/state/codes';
import { CUSTODY_PERMISSIONS, PERMISSIONS } from '../../world/state/organisation';
import type { Permission } from '../../world/state/organisation';
import { requireMaster } from './caller';
import { textOf } from './input';

/** Minutes a code is good where the caller does not say, and where it says more than the cloud allows. */
const DEFAULT_MINUTES = 10;
const LONGEST_MINUTES = 60;
const MINUTES_WHEN_TOO_LONG = 5;

const PHONE = /^1\d{10}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{5,31}$/;
const DISPLAY_NAME = /^[^<>"'&\\/]{0,64}$/;

function sendSmsVerificationCode({ world, account, json, language, now }: Call): Reply {
  if (!world.state.organisation.isMaster(account))
    throw serviceError(400, account.custody ? 'CBC.70300009' : 'CBC.70300008', language);
  const to = textOf(json, 'mobile_phone') ?? '';
  if (!PHONE.test(to)) throw invalidParameter(language, 'mobile_phone');
  const minutes = minutesOf(json['timeout']);
  const english = json['language'] === 'en-us';
  const sent = world.state.codes.send({
    owner: account.domainId,
    to,
    channel: 'sms',
    minutes,
    text: (code) =>
      english
        ? `[Huawei Cloud] Code ${code} to create an enterprise member, valid for ${minutes} minutes.`
        : `【华为云】验证码 ${code}，用于创建企业子账号，${minutes} 分钟内有效。`,
    now,
  });
  if (sent !== 'sent') throw serviceError(400, 'CBC.99000082', language);
  return reply(204);
}

function minutesOf(timeout: unknown): number {
  const minutes = typeof timeout === 'number' && timeout > 0 ? timeout : DEFAULT_MINUTES;
  return minutes > LONGEST_MINUTES ? MINUTES_WHEN_TOO_LONG : minutes;
}

const REFUSED: Record<Exclude<Verdict, 'right'>, string> = {
  wrong: 'CBC.99000026',
  expired: 'CBC.99000027',
  tooManyTries: 'CBC.99000082',
};

function createSubEnterpriseAccount(call: Call): Reply {
  requireMaster(call);
  const { world, account, json, language, now } = call;
  const { organisation, codes } = world.state;
  const refused = (code: string) => serviceError(400, code, language);
  const customer = recordOf(json['new_sub_customer']);
  const name = textOf(customer, 'customer_name') ?? '';
  const password = textOf(customer, 'password') ?? '';
  const displayName = textOf(json, 'display_name') ?? '';
  const unitId = textOf(json, 'party_id') ?? '';
  if (!NAME.test(name) || organisation.nameTaken(name)) throw refused('CBC.99000031');
  if (!isPassword(password, name)) throw refused('CBC.99000036');
  if (!DISPLAY_NAME.test(displayName)) throw invalidParameter(language, 'display_name');
  if (unitId !== organisation.root(account).id && !organisation.unitsOf(account).some((u) => u.id === unitId))
    throw invalidParameter(language, 'party_id');

  // The master's own number serves for the code, and stays the master's.
  const own = customer['use_pri_mobile_phone'] === 'Y';
  const phone = own ? account.phone : textOf(customer, 'mobile_phone');
  if (phone !== undefined) {
    if (!PHONE.test(phone)) throw refused('CBC.99000030');
    if (!own && organisation.phoneTaken(phone)) throw refused('CBC.99000029');
    const code = textOf(customer, 'verification_code') ?? '';
    const verdict = codes.check({ owner: account.domainId, to: phone, code, now });
    if (verdict !== 'right') throw refused(REFUSED[verdict]);
  }
  const custody = json['financial_custody'] === 1;
  organisation.add({
    master: account,
    name,
    password,
    custody,
    phone: own ? null : (phone ?? null),
    since: dayNumber(world.today()),
    unitId,
    displayName,
    permissions: custody ? CUSTODY_PERMISSIONS : permissionsOf(call),
  });
  return reply(204);
}

function permissionsOf({ json, language }: Call): readonly Permission[] {
  const asked = json['permission_ids'];
  if (!Array.isArray(asked)) return [];
  return asked.map((id) => {
    const known = PERMISSIONS.find((p) => p === id);
    if (!known) throw invalidParameter(language, 'permission_ids');
    return known;
  });
}

/** 8 to 32 characters of at least three kinds, without the name in it, forwards or backwards. */
function isPassword(text: string, name: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
  const [low, own] = [text.toLowerCase(), name.toLowerCase()];
  const mirrored = [...own].reverse().join('');
  return /^[\x21-\x7e]{8,32}$/.test(text) && kinds >= 3 && !low.includes(own) && !low.includes(mirrored);
}

function recordOf(value: Call['json'][string] | undefined): Call['json'] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export const create: Topic = {
  SendSmsVerificationCode: sendSmsVerificationCode,
  CreateSubEnterpriseAccount: createSubEnterpriseAccount,
};
