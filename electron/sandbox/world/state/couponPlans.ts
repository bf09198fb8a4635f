/** The coupons every account of the world has been given: each kind, each kind of limit, each state. */
import type { Labels } from '@shared/contract/types';
import { productIdOf } from '../record';
import { VM } from '../offers';
import type { CouponType, Limit } from './coupons';

type Plan = {
  name: Labels;
  type: CouponType;
  /** Whole currency units. */
  face?: number;
  /** For a discount coupon: what is left to pay, in 10^-8. */
  share?: bigint;
  /** Days from the first day of the sandbox. */
  from: number;
  until: number;
  /** Share that has been used already, in thousandths. */
  usedPermille?: number;
  limits: readonly Limit[];
  version?: 1 | 2;
  reclaimed?: boolean;
  frozen?: boolean;
};

/** Limit keys: contract, coupon_limit_key. */
const NEW: Limit = { key: 'subscribeType', value1: 'new' };
const RENEW: Limit = { key: 'subscribeType', value1: 'renew' };
const ALONE: Limit = { key: 'simultaneousUseWithPromotionDiscount', value1: '0' };

export const COUPON_PLANS: readonly Plan[] = [
  {
    name: { zh: '通用代金券', en: 'Cash coupon for all products' },
    type: 1,
    face: 200,
    from: -40,
    until: 60,
    usedPermille: 250,
    limits: [{ key: 'simultaneousUseWithContractDiscount', value1: '1' }],
  },
  {
    name: { zh: '新购代金券', en: 'Cash coupon for new purchases' },
    type: 1,
    face: 50,
    from: -20,
    until: 6,
    limits: [NEW, ALONE],
  },
  {
    name: { zh: '续费代金券', en: 'Cash coupon for renewals' },
    type: 1,
    face: 80,
    from: -30,
    until: 30,
    limits: [RENEW, { key: 'cycleType', value1: '0' }],
  },
  {
    name: { zh: '云服务器年付券', en: 'Cash coupon for servers paid by the year' },
    type: 1,
    face: 600,
    from: -10,
    until: 90,
    limits: [
      { key: 'productId', value1: VM.specs.map((_, n) => productIdOf(VM, n, true)).join(',') },
      { key: 'cycleType', value1: '1' },
      { key: 'cycleNum', value1: '1', value2: '3', unit: 'year' },
    ],
  },
  {
    name: { zh: '华东专用代金券', en: 'Cash coupon for one region' },
    type: 1,
    face: 120,
    from: -15,
    until: 45,
    limits: [{ key: 'regionId', value1: 'cn-east-3' }],
  },
  {
    name: { zh: '新购9折券', en: '10 % off new purchases' },
    type: 2,
    share: 90_000_000n,
    from: -5,
    until: 25,
    limits: [NEW],
    version: 1,
  },
  {
    name: { zh: '现金券', en: 'Flexi-purchase coupon' },
    type: 4,
    face: 300,
    from: -60,
    until: 120,
    usedPermille: 400,
    limits: [],
  },
  {
    name: { zh: '商品券', en: 'Product coupon' },
    type: 3,
    face: 99,
    from: -8,
    until: 80,
    limits: [{ key: 'firstOrderInService', value1: '1' }],
    version: 1,
  },
  {
    name: { zh: '下月生效代金券', en: 'Cash coupon from next month' },
    type: 1,
    face: 100,
    from: 20,
    until: 80,
    limits: [],
  },
  {
    name: { zh: '已用完代金券', en: 'Used cash coupon' },
    type: 1,
    face: 150,
    from: -120,
    until: 20,
    usedPermille: 1000,
    limits: [],
  },
  {
    name: { zh: '已过期代金券', en: 'Expired cash coupon' },
    type: 1,
    face: 500,
    from: -200,
    until: -12,
    usedPermille: 600,
    limits: [RENEW],
  },
  {
    name: { zh: '已回收代金券', en: 'Reclaimed cash coupon' },
    type: 1,
    face: 300,
    from: -90,
    until: 90,
    limits: [],
    reclaimed: true,
  },
  {
    name: { zh: '冻结中的代金券', en: 'Frozen cash coupon' },
    type: 1,
    face: 60,
    from: -90,
    until: 90,
    limits: [],
    frozen: true,
  },
];
