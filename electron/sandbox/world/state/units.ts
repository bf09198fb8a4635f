/** The units of the enterprises that come with the seed, and where their first members sit. */
import type { Labels } from '@shared/contract/types';

/** Status (contract: sub_customer_status): 1 normal, 2 being created, 3 closing, 4 closed, 101 registering, 102 to activate. */
export type MemberStatus = 1 | 2 | 3 | 4 | 101 | 102;

type SeededUnit = {
  name: Labels;
  /** Position in the list, null: directly below the enterprise. */ parent: number | null;
};

const top = (zh: string, en: string): SeededUnit => ({ name: { zh, en }, parent: null });
const below = (parent: number, zh: string, en: string): SeededUnit => ({ name: { zh, en }, parent });

export const SEEDED_UNITS: Readonly<Record<string, readonly SeededUnit[]>> = {
  demo: [
    top('研发中心', 'R&D'),
    top('业务平台', 'Business platform'),
    top('数据与智能', 'Data and AI'),
    top('财务共享', 'Shared finance'),
    below(0, '质量', 'Quality'),
  ],
  'china-master': [top('零售', 'Retail'), top('物流', 'Logistics')],
  'international-master': [top('媒体', 'Media')],
};

/** Unit by position in the master's list (-1: directly below the enterprise). */
const PLACES: Readonly<Record<string, number>> = {
  'demo-dev-frontend': 0,
  'demo-dev-backend': 0,
  'demo-qa-perf': 4,
  'demo-shop-prod': 1,
  'demo-shop-pre': 1,
  'demo-dw-prod': 2,
  'demo-ml-train': 2,
  'demo-fin-shared': 3,
  'china-member-1': 0,
  'china-member-2': 1,
  'china-member-3': -1,
  'international-member': 0,
};

export function unitOf(accountName: string): { unit: number; status: MemberStatus } {
  return { unit: PLACES[accountName] ?? -1, status: accountName === 'demo-fin-shared' ? 102 : 1 };
}
