/** Who lives in the world: accounts of both sites, their keys, and how each of them pays. */
import type { Site } from '@shared/contract/types';
import { Draw, hashText, mix } from './random';

/** Where the money of a bill comes from. `bonus` exists in records only (see summary.ts). */
export const PARTS = ['cash', 'credit', 'coupon', 'flexi', 'stored', 'bonus', 'debt'] as const;
export type Part = (typeof PARTS)[number];

/** An amount by how it was paid, each part in 10^-8. */
export type Split = Record<Part, bigint>;

/** Out of a hundred records, how many are paid in part from something other than the main account. */
export type Payment = { main: 'cash' | 'credit'; also: readonly (readonly [Part, number])[] };

export type Account = {
  name: string;
  site: Site;
  currency: 'CNY' | 'USD';
  domainId: string;
  domainName: string;
  user: string;
  password: string;
  /** The master's domain id where this is a member of an enterprise. */
  masterId: string | null;
  /** A member whose master pays for it (finance-managed): it has no balance of its own. Others pay for themselves. */
  custody: boolean;
  /** Members' domain ids where this is an enterprise master; those created in the run are in the organisation. */
  memberIds: readonly string[];
  /** Where codes for this account are sent; taken for any other account. */
  phone: string;
  /** May sort what it owns into enterprise projects from the start; others have the default project only. */
  projects: boolean;
  /** Number of the first day it has bills for (calendar.ts); -Infinity for those who were always there. */
  since: number;
  /** Seed of everything this account buys. */
  seed: number;
  /** How much it buys, relative to the demo account (in thousandths). */
  size: number;
  payment: Payment;
  regions: readonly [string, ...string[]];
};

export type AccessKey = {
  ak: string;
  sk: string;
  /** Domain id of the account. */
  domainId: string;
  /** Set for a temporary key: the token that must come with it. */
  securityToken: string | null;
  /** Policy actions this key lacks (contract: permissions.json). */
  denied: readonly string[];
  label: string;
};

type Blueprint = {
  name: string;
  domainName: string;
  site: Site;
  size: number;
  master?: string;
  /** A member that pays for itself. */
  independent?: true;
  payment: Payment;
};

const MIXED: Payment = {
  main: 'cash',
  also: [
    ['coupon', 9],
    ['flexi', 6],
    ['stored', 6],
    ['bonus', 3],
    ['debt', 2],
  ],
};
const ON_CREDIT: Payment = {
  main: 'credit',
  also: [
    ['coupon', 6],
    ['cash', 5],
    ['debt', 1],
  ],
};
const PLAIN: Payment = { main: 'cash', also: [['coupon', 5]] };

/** A small member of the demo's enterprise. */
const demoMember = (name: string, size: number, independent: boolean): Blueprint => ({
  name: `demo-${name}`,
  domainName: `qinglan-${name}`,
  site: 'china',
  size,
  master: 'demo',
  ...(independent ? { independent: true } : {}),
  payment: PLAIN,
});

/** More independent members than a joint question may be about (CBC.18000048). */
const LARGE_ENTERPRISE: readonly Blueprint[] = [
  { name: 'china-large-master', domainName: 'yunling_union', site: 'china', size: 50, payment: PLAIN },
  ...Array.from({ length: 12 }, (_, i): Blueprint => ({
    name: `china-large-member-${i + 1}`,
    domainName: `yunling_union_${String(i + 1).padStart(2, '0')}`,
    site: 'china',
    size: 30,
    master: 'china-large-master',
    independent: true,
    payment: PLAIN,
  })),
];

const BLUEPRINTS: readonly Blueprint[] = [
  { name: 'demo', domainName: 'demo_qinglan', site: 'china', size: 1000, payment: MIXED },
  { name: 'china-master', domainName: 'shanhai_group', site: 'china', size: 1400, payment: ON_CREDIT },
  {
    name: 'china-member-1',
    domainName: 'shanhai_retail',
    site: 'china',
    size: 600,
    master: 'china-master',
    payment: MIXED,
  },
  {
    name: 'china-member-2',
    domainName: 'shanhai_logistics',
    site: 'china',
    size: 400,
    master: 'china-master',
    payment: PLAIN,
  },
  {
    name: 'china-member-3',
    domainName: 'shanhai_cloud',
    site: 'china',
    size: 60,
    master: 'china-master',
    independent: true,
    payment: PLAIN,
  },
  { name: 'china-independent', domainName: 'linxi_studio', site: 'china', size: 500, payment: PLAIN },
  {
    name: 'international-standalone',
    domainName: 'bluepeak_labs',
    site: 'international',
    size: 700,
    payment: PLAIN,
  },
  {
    name: 'international-master',
    domainName: 'harbor_holdings',
    site: 'international',
    size: 900,
    payment: ON_CREDIT,
  },
  {
    name: 'international-member',
    domainName: 'harbor_media',
    site: 'international',
    size: 400,
    master: 'international-master',
    payment: MIXED,
  },
  demoMember('dev-frontend', 60, true),
  demoMember('dev-backend', 110, true),
  demoMember('qa-perf', 50, false),
  demoMember('shop-prod', 150, true),
  demoMember('shop-pre', 40, false),
  demoMember('dw-prod', 120, true),
  demoMember('ml-train', 70, true),
  demoMember('fin-shared', 30, false),
  ...LARGE_ENTERPRISE,
];

const REGIONS: Record<Site, readonly [string, ...string[]]> = {
  china: ['cn-north-4', 'cn-east-3', 'cn-south-1', 'cn-southwest-2'],
  international: ['ap-southeast-3', 'ap-southeast-1', 'la-south-2', 'af-south-1'],
};

/** A number of the range that is kept for examples: +86 138 0000 xxxx. */
function phoneOf(root: number, name: string): string {
  return `1380000${String(mix(root, hashText(`${name}/phone`)) % 10_000).padStart(4, '0')}`;
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export type People = { accounts: readonly Account[]; keys: readonly AccessKey[] };

/** What it takes to open an account in the run; the rest follows from the seed. */
export type NewMember = {
  master: Account;
  /** How many accounts have been opened before. */
  serial: number;
  name: string;
  /** What the person chose; signs in as an IAM user of the account's name. */
  password: string;
  custody: boolean;
  phone: string | null;
  since: number;
};

/** A member opened in the run, and its key: it owns nothing and has nothing at first. */
export function openAccount(seed: string, wanted: NewMember): { account: Account; key: AccessKey } {
  const { master, serial, name, password, custody, phone, since } = wanted;
  const draw = new Draw(mix(mix(hashText(seed, 1), hashText('opened')), serial));
  const domainId = draw.hex(32);
  const account: Account = {
    name: `opened-${serial + 1}`,
    site: master.site,
    currency: master.currency,
    domainId,
    domainName: name,
    user: name,
    password,
    masterId: master.domainId,
    custody,
    memberIds: [],
    phone: phone ?? '',
    projects: false,
    since,
    seed: draw.next(),
    size: 0,
    payment: PLAIN,
    regions: master.regions,
  };
  const key: AccessKey = {
    ak: draw.text(20, UPPER),
    sk: draw.text(40, ALNUM),
    domainId,
    securityToken: null,
    denied: [],
    label: 'ordinary',
  };
  return { account, key };
}

/** The accounts and keys of a seed: one ordinary key each, one temporary key and one that may not see bills. */
export function createPeople(seed: string): People {
  const root = hashText(seed, 1);
  const idOf = (name: string): string => new Draw(mix(root, hashText(`${name}/id`))).hex(32);
  const accounts = BLUEPRINTS.map((b): Account => {
    const draw = new Draw(mix(root, hashText(`${b.name}/user`)));
    return {
      name: b.name,
      site: b.site,
      currency: b.site === 'china' ? 'CNY' : 'USD',
      domainId: idOf(b.name),
      domainName: b.domainName,
      user: `${b.domainName}_ops`,
      password: `Sb-${draw.text(14, ALNUM)}9!`,
      masterId: b.master ? idOf(b.master) : null,
      custody: b.master !== undefined && b.independent !== true,
      memberIds: BLUEPRINTS.filter((m) => m.master === b.name).map((m) => idOf(m.name)),
      seed: mix(root, hashText(b.name)),
      size: b.size,
      phone: phoneOf(root, b.name),
      projects: b.name !== 'china-independent' && b.name !== 'international-standalone',
      since: -Infinity,
      payment: b.payment,
      regions: REGIONS[b.site],
    };
  });
  const keyOf = (name: string, label: string): Pick<AccessKey, 'ak' | 'sk' | 'domainId' | 'label'> => {
    const draw = new Draw(mix(root, hashText(`${name}/${label}/key`)));
    return { ak: draw.text(20, UPPER), sk: draw.text(40, ALNUM), domainId: idOf(name), label };
  };
  const token = new Draw(mix(root, hashText('token'))).text(512, ALNUM);
  const keys: AccessKey[] = [
    ...BLUEPRINTS.map((b) => ({ ...keyOf(b.name, 'ordinary'), securityToken: null, denied: [] })),
    { ...keyOf('demo', 'temporary'), securityToken: token, denied: [] },
    { ...keyOf('demo', 'no-bills'), securityToken: null, denied: ['bss:bill:view'] },
    {
      ...keyOf('demo', 'read-only'),
      securityToken: null,
      denied: ['bss:order:pay', 'bss:order:update', 'bss:renewal:update'],
    },
  ];
  return { accounts, keys };
}
