/**
 * What a person can do about each error code of the contract. Keys of the texts errors:step; a code that is not here is
 * explained by its class.
 */
import data from '../contract/data/errors.json';
import type { Labels } from '../contract/types';

export const STEPS = [
  'nothing',
  'checkInput',
  'signInAgain',
  'askAdmin',
  'otherSite',
  'wait',
  'retryLater',
  'askMaster',
  'askPartner',
  'pickMember',
  'waitForChange',
  'unsupported',
  'renewFirst',
  'readOrder',
  'pickCoupon',
  'alreadyDone',
  'whole',
  'period',
  'main',
  'topUp',
  'unpaidOrder',
  'listAgain',
  'otherContact',
  'codeLater',
  'tradeNumber',
  'frozen',
  'pickPrice',
  'pickProject',
  'readRecords',
  'support',
  'fileSize',
  'realName',
  'ticketAgain',
  'endpoint',
  'checkKey',
] as const;
export type Step = (typeof STEPS)[number];

const BY_STEP: Readonly<Partial<Record<Step, readonly string[]>>> = {
  nothing: ['CBC.0000'],
  checkInput: [
    'CBC.0100',
    'CBC.0101',
    'CBC.30050012',
    'CBC.99000031',
    'CBC.99000036',
    'CBC.99005026',
    'OSM.0001',
    'OSM.01010001',
    'OSM.01010008',
    'OSM.01010012',
    'OSM.01010013',
    'APIG.0106',
    'APIG.0201',
  ],
  signInAgain: ['CBC.0154', 'OSM.0002', 'OSM.01010003', 'OSM.01010011', 'APIG.0307'],
  askAdmin: [
    'CBC.0150',
    'CBC.0151',
    'CBC.0155',
    'OSM.0003',
    'OSM.01010002',
    'OSM.01010007',
    'APIG.0302',
    'APIG.0306',
    'APIGW.0302',
  ],
  otherSite: ['CBC.0156'],
  wait: ['CBC.0250', 'CBC.99007197', 'CBC.99008056', 'OSM.01010004', 'APIG.0308', 'APIGW.0308'],
  retryLater: ['CBC.0999', 'CBC.99004003', 'CBC.99006066', 'OSM.0004', 'OSM.01010014', 'APIG.0202'],
  askMaster: ['CBC.70300009'],
  askPartner: ['CBC.18000016', 'CBC.99000049', 'CBC.99000084', 'CBC.99007490', 'OSM.01010058'],
  pickMember: ['CBC.18000048'],
  waitForChange: ['CBC.3002', 'CBC.30050011', 'CBC.99003651'],
  unsupported: ['CBC.70900002', 'CBC.3006', 'CBC.5023', 'CBC.30000053', 'CBC.30050013', 'CBC.99000083'],
  renewFirst: ['CBC.3016', 'CBC.99003602'],
  readOrder: ['CBC.3106', 'CBC.30000010', 'CBC.99003106', 'CBC.99003110', 'CBC.99005010'],
  pickCoupon: ['CBC.3112', 'CBC.99003108'],
  alreadyDone: ['CBC.3124', 'CBC.5041', 'CBC.99003605'],
  whole: ['CBC.3185'],
  period: ['CBC.30010069', 'CBC.30050008'],
  main: ['CBC.30050007'],
  topUp: ['CBC.7181', 'CBC.99007181', 'CBC.30050006', 'CBC.99005003'],
  unpaidOrder: ['CBC.30050010'],
  listAgain: ['CBC.30050009', 'CBC.99000047', 'CBC.99003012', 'OSM.01010006', 'OSM.01010062'],
  otherContact: ['CBC.99000030', 'CBC.99000051', 'OSM.01010010'],
  codeLater: ['CBC.99000082'],
  tradeNumber: ['CBC.99000089'],
  frozen: ['CBC.99003625', 'CBC.99003626', 'CBC.99003656'],
  pickPrice: ['CBC.99006006'],
  pickProject: ['CBC.99006073', 'APIG.0310'],
  readRecords: ['CBC.99000043', 'CBC.99007461'],
  support: ['OSM.01010009', 'OSM.01010059'],
  fileSize: ['OSM.01010005'],
  realName: ['CBC.7004', 'CBC.99007004'],
  ticketAgain: ['OSM.01010015'],
  endpoint: ['APIG.0101', 'APIG.0103', 'APIG.0204', 'APIGW.0101'],
  checkKey: ['APIG.0301', 'APIG.0303', 'APIG.0305', 'APIGW.0301', 'APIGW.0303'],
};

const stepOf = new Map<string, Step>(
  STEPS.flatMap((step) => (BY_STEP[step] ?? []).map((code): [string, Step] => [code, step])),
);

/** Seen in recorded answers and in the operation pages, and not in the contract's table. */
const MORE: Readonly<Record<string, Labels & { step: Step }>> = {
  'CBC.0150': { zh: '缺少所需的权限', en: 'A permission is missing', step: 'askAdmin' },
  'CBC.99000026': { zh: '验证码不正确', en: 'The code is wrong', step: 'otherContact' },
  'CBC.99000027': { zh: '验证码已过期', en: 'The code has expired', step: 'codeLater' },
  'CBC.99000029': { zh: '手机号已被占用', en: 'The phone number is taken', step: 'otherContact' },
  'CBC.70300008': { zh: '不是企业主账号', en: 'Not an enterprise master account', step: 'askAdmin' },
  'CBC.99007009': {
    zh: '这笔划拨或回收已经处理过',
    en: 'This transfer was handled before',
    step: 'readRecords',
  },
  'APIG.1002': {
    zh: '令牌不正确或无法解析',
    en: 'The token is wrong or cannot be read',
    step: 'signInAgain',
  },
};

export type KnownCode = Labels & { step: Step | null };

const known = new Map<string, KnownCode>([
  ...data.codes.map((c): [string, KnownCode] => [
    c.code,
    { zh: c.zh, en: c.en, step: stepOf.get(c.code) ?? null },
  ]),
  ...Object.entries(MORE),
]);

/** What a code means and what to do; undefined for one nobody has documented. */
export function knownCode(code: unknown): KnownCode | undefined {
  return typeof code === 'string' ? known.get(code) : undefined;
}

export const knownCodes: readonly string[] = [...known.keys()];
