/**
 * What can be asked of the desk: category, product, problem type, severity, template, extended parameters. Ids are
 * made of the names and never change.
 */
import type { Labels, Site } from '@shared/contract/types';
import { Draw, hashText } from '../../random';
import {
  consultText,
  disputeText,
  faultText,
  invoiceText,
  orderText,
  quotaText,
  signInText,
} from './templates';

const idOf = (kind: string, key: string): string => new Draw(hashText(`osm/${kind}/${key}`)).hex(32);

export type Product = { id: string; key: string; name: Labels; description: Labels; plan: boolean };
export type Category = { id: string; key: string; name: Labels; products: readonly Product[] };
export type Template = { id: string; name: Labels; content: Labels };
export type Problem = {
  id: string;
  key: string;
  name: Labels;
  /** Contract: case_type, 0 consultation, 5 incident report. */
  caseType: '0' | '5';
  templates: readonly Template[];
};
export type Severity = { id: string; key: string; name: Labels };

const product = (key: string, zh: string, en: string, plan = false): Product => ({
  id: idOf('product', key),
  key,
  name: { zh, en },
  description: { zh: `${zh}相关问题`, en: `Questions about ${en}` },
  plan,
});

const problem = (key: string, caseType: '0' | '5', name: Labels, contents: readonly Labels[]): Problem => ({
  id: idOf('problem', key),
  key,
  name,
  caseType,
  templates: contents.map((content, i) => ({
    id: idOf('template', `${key}/${i}`),
    name: {
      zh: `${name.zh}模板${contents.length > 1 ? ` ${i + 1}` : ''}`,
      en: `${name.en} template${contents.length > 1 ? ` ${i + 1}` : ''}`,
    },
    content,
  })),
});

export const CATEGORIES: readonly Category[] = [
  {
    id: idOf('category', 'finance'),
    key: 'finance',
    name: { zh: '财务类', en: 'Billing and payment' },
    products: [
      product('bills', '账单与成本', 'Bills and costs'),
      product('orders', '订单与退订', 'Orders and unsubscription'),
      product('invoices', '发票', 'Invoices'),
      product('coupons', '优惠与代金券', 'Discounts and coupons'),
    ],
  },
  {
    id: idOf('category', 'technical'),
    key: 'technical',
    name: { zh: '产品技术类', en: 'Product and technical' },
    products: [
      product('ecs', '弹性云服务器 ECS', 'Elastic Cloud Server (ECS)', true),
      product('evs', '云硬盘 EVS', 'Elastic Volume Service (EVS)', true),
      product('obs', '对象存储服务 OBS', 'Object Storage Service (OBS)', true),
      product('cdn', '内容分发网络 CDN', 'Content Delivery Network (CDN)', true),
      product('rds', '云数据库 RDS', 'Relational Database Service (RDS)', true),
      product('cce', '云容器引擎 CCE', 'Cloud Container Engine (CCE)', true),
      product('eip', '弹性公网 IP', 'Elastic IP (EIP)', true),
    ],
  },
  {
    id: idOf('category', 'account'),
    key: 'account',
    name: { zh: '会员账号类', en: 'Account' },
    products: [
      product('signin', '账号与登录', 'Account and sign-in'),
      product('identity', '实名认证', 'Real-name authentication'),
    ],
  },
];

export const PRODUCTS: readonly Product[] = CATEGORIES.flatMap((c) => c.products);

const TECHNICAL: readonly Problem[] = [
  problem('fault', '5', { zh: '故障报修', en: 'Fault report' }, [faultText]),
  problem('performance', '5', { zh: '性能问题', en: 'Performance problem' }, [faultText]),
  problem('usage', '0', { zh: '使用咨询', en: 'Usage consultation' }, [consultText]),
  problem('quota', '0', { zh: '配额申请', en: 'Quota request' }, [quotaText]),
];
const FINANCE: readonly Problem[] = [
  problem('dispute', '0', { zh: '账单疑问', en: 'Billing dispute' }, [disputeText, consultText]),
  problem('order', '0', { zh: '订单问题', en: 'Order problem' }, [orderText]),
  problem('invoice', '0', { zh: '发票问题', en: 'Invoice problem' }, [invoiceText]),
];
const ACCOUNT: readonly Problem[] = [
  problem('signin', '5', { zh: '无法登录', en: 'Cannot sign in' }, [signInText]),
  problem('account', '0', { zh: '账号咨询', en: 'Account consultation' }, [consultText]),
];
const BY_CATEGORY: Readonly<Record<string, readonly Problem[]>> = {
  finance: FINANCE,
  technical: TECHNICAL,
  account: ACCOUNT,
};

export const PROBLEMS: readonly Problem[] = [...FINANCE, ...TECHNICAL, ...ACCOUNT];

export const SEVERITIES: readonly Severity[] = [
  {
    id: idOf('severity', 'critical'),
    key: 'critical',
    name: { zh: '致命：核心业务不可用', en: 'Critical: core business is down' },
  },
  {
    id: idOf('severity', 'serious'),
    key: 'serious',
    name: { zh: '严重：业务受损，无替代办法', en: 'Serious: business impaired, no workaround' },
  },
  {
    id: idOf('severity', 'normal'),
    key: 'normal',
    name: { zh: '一般：有替代办法', en: 'Normal: a workaround exists' },
  },
  {
    id: idOf('severity', 'advice'),
    key: 'advice',
    name: { zh: '咨询：不影响业务', en: 'Advice: business is not affected' },
  },
];

export function categoryOf(productId: string): Category | undefined {
  return CATEGORIES.find((c) => c.products.some((p) => p.id === productId));
}

/** Problem types of a product; of all products where none is named. */
export function problemsOf(productId: string | undefined): readonly Problem[] {
  if (productId === undefined) return PROBLEMS;
  return BY_CATEGORY[categoryOf(productId)?.key ?? ''] ?? [];
}

export function severitiesOf(problem: Problem): readonly Severity[] {
  return problem.caseType === '5' ? SEVERITIES : SEVERITIES.slice(2);
}

export function findProduct(key: string): Product {
  const found = PRODUCTS.find((p) => p.key === key);
  if (!found) throw new Error(`no product ${key}`);
  return found;
}

export function findProblem(key: string): Problem {
  const found = PROBLEMS.find((p) => p.key === key);
  if (!found) throw new Error(`no problem type ${key}`);
  return found;
}

export function findSeverity(key: string): Severity {
  const found = SEVERITIES.find((s) => s.key === key);
  if (!found) throw new Error(`no severity ${key}`);
  return found;
}

export type ExtendParam = {
  key: string;
  name: Labels;
  tips: Labels;
  required: boolean;
  length: number;
  sensitive: boolean;
};

const RESOURCE: ExtendParam = {
  key: 'resource_id',
  name: { zh: '资源 ID', en: 'Resource ID' },
  tips: { zh: '出问题的资源', en: 'The resource concerned' },
  required: false,
  length: 256,
  sensitive: false,
};
const PERIOD: ExtendParam = {
  key: 'bill_cycle',
  name: { zh: '账期', en: 'Billing cycle' },
  tips: { zh: '如 2026-10', en: 'For example 2026-10' },
  required: false,
  length: 32,
  sensitive: false,
};
/** Key of the confidential information: readable by the handler only. */
export const SECRET: ExtendParam = {
  key: 'secret_info',
  name: { zh: '机密信息', en: 'Confidential information' },
  tips: {
    zh: '账号、密码等，仅处理人可见，结单后清除',
    en: 'User names, passwords; only the handler sees it, cleared when the ticket is closed',
  },
  required: false,
  length: 1000,
  sensitive: true,
};

export function extendsOf(problem: Problem): readonly ExtendParam[] {
  return FINANCE.includes(problem) ? [RESOURCE, PERIOD, SECRET] : [RESOURCE, SECRET];
}

/** Dimensions of a score: one to five stars each. */
export const DIMENSIONS: readonly { id: number; name: Labels; description: Labels }[] = [
  {
    id: 1,
    name: { zh: '响应速度', en: 'Response time' },
    description: { zh: '首次回复和后续回复的速度', en: 'How soon the first and later answers came' },
  },
  {
    id: 2,
    name: { zh: '服务态度', en: 'Attitude' },
    description: { zh: '沟通是否清楚、耐心', en: 'Clear and patient communication' },
  },
  {
    id: 3,
    name: { zh: '解决效果', en: 'Solution' },
    description: { zh: '问题是否真正解决', en: 'Whether the problem is really solved' },
  },
];
export const MAX_STARS = 5;

export const AREA_CODES: readonly { id: number; code: string; name: Labels }[] = [
  { id: 1, code: '86', name: { zh: '中国大陆', en: 'Chinese mainland' } },
  { id: 2, code: '852', name: { zh: '中国香港', en: 'Hong Kong (China)' } },
  { id: 3, code: '65', name: { zh: '新加坡', en: 'Singapore' } },
  { id: 4, code: '66', name: { zh: '泰国', en: 'Thailand' } },
  { id: 5, code: '55', name: { zh: '巴西', en: 'Brazil' } },
  { id: 6, code: '27', name: { zh: '南非', en: 'South Africa' } },
  { id: 7, code: '44', name: { zh: '英国', en: 'United Kingdom' } },
  { id: 8, code: '49', name: { zh: '德国', en: 'Germany' } },
];

export const areaCodeOf = (site: Site): string => (site === 'china' ? '86' : '65');
