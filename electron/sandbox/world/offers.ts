/**
 * What the accounts of the world buy: codes from shared/reference, prices of the size the cloud asks. Money is in
 * 10^-8 CNY (the international site's prices follow by a fixed rate), quantities in 10^-6 units.
 */
import type { Labels } from '@shared/contract/types';
import { toE8 } from '@shared/money';

/** Units of usage (shared/reference/measure-units.json). */
export const HOUR = 4;
export const GB_TRAFFIC = 10;
export const PIECE = 14;
export const MBPS = 15;
export const GB_STORED = 17;

/** Something measured and charged by use. */
export type Meter = {
  usageType: string;
  measureId: number;
  unit: Labels;
  /** Price of one unit (per unit of size, where the item has sizes). */
  priceE8: number;
  /** Usage of an ordinary day; the same both ends for what simply runs. */
  daily: readonly [min: number, max: number];
  /** Settled each day, or once on the last day of the month. */
  grain: 'day' | 'month';
  /** Share of days (of a thousand) fully covered by a free package: records of zero. */
  free?: number;
  billType?: number;
};

export type Spec = { sku: string; name: Labels; monthlyE8: number; hourlyE8: number };

/** One resource of a bundle. */
export type Item = {
  service: string;
  type: string;
  product: Labels;
  specs: readonly [Spec, ...Spec[]];
  size?: { measureId: number; values: readonly [number, ...number[]] };
  meters?: readonly Meter[];
  /** Belongs to no region (CDN, support plan). */
  global?: boolean;
};

/** Resources bought and ended together; the first is the main one. */
export type Bundle = {
  key: string;
  mode: 'period' | 'usage';
  /** A resource package: an order and a bill, but no resource. */
  package?: true;
  /** How many an account of size 1 always has. */
  core: number;
  /** How often it is bought anew, relative to the others. */
  weight: number;
  /** How long it lives: days for usage, months for period. */
  life: readonly [number, number];
  stem: string;
  items: readonly [Item, ...Item[]];
};

export const yuan = (text: string): number => Number(toE8(text).e8);
export const spec = (sku: string, zh: string, en: string, monthly: string, hourly = '0'): Spec => ({
  sku,
  name: { zh, en },
  monthlyE8: yuan(monthly),
  hourlyE8: yuan(hourly),
});

export const hours = (grain: Meter['grain'] = 'day'): Meter => ({
  usageType: 'Duration',
  measureId: HOUR,
  unit: { zh: '元/小时', en: 'per hour' },
  priceE8: 0,
  daily: [24_000_000, 24_000_000],
  grain,
});
export const traffic = (price: string, min: number, max: number): Meter => ({
  usageType: 'upflow',
  measureId: GB_TRAFFIC,
  unit: { zh: '元/GB', en: 'per GB' },
  priceE8: yuan(price),
  daily: [min * 1_000_000, max * 1_000_000],
  grain: 'day',
});
export const calls = (
  price: string,
  min: number,
  max: number,
  free: number,
  grain: Meter['grain'],
): Meter => ({
  usageType: 'reqNumber',
  measureId: PIECE,
  unit: { zh: '元/个(次)', en: 'per call' },
  priceE8: yuan(price),
  daily: [min * 1_000_000, max * 1_000_000],
  grain,
  free,
});
export const stored = (price: string, min: number, max: number, grain: Meter['grain'] = 'day'): Meter => ({
  usageType: 'size',
  measureId: GB_STORED,
  unit: { zh: '元/GB', en: 'per GB' },
  priceE8: yuan(price),
  daily: [min * 1_000_000, max * 1_000_000],
  grain,
});

export const VM: Item = {
  service: 'hws.service.type.ec2',
  type: 'hws.resource.type.vm',
  product: { zh: '弹性云服务器', en: 'Elastic Cloud Server' },
  specs: [
    spec(
      's6.large.2.linux',
      '通用计算型|2核|4GB|Linux',
      'General computing|2 vCPUs|4 GB|Linux',
      '159.30',
      '0.36',
    ),
    spec(
      's6.xlarge.2.linux',
      '通用计算型|4核|8GB|Linux',
      'General computing|4 vCPUs|8 GB|Linux',
      '318.60',
      '0.72',
    ),
    spec(
      's7.medium.2.linux',
      '通用计算型|1核|2GB|Linux',
      'General computing|1 vCPU|2 GB|Linux',
      '78.20',
      '0.17',
    ),
    spec(
      'c6.3xlarge.4.linux',
      '通用计算增强型|12核|48GB|Linux',
      'Enhanced computing|12 vCPUs|48 GB|Linux',
      '1758.24',
      '3.72',
    ),
    spec(
      'm6.3xlarge.8.win',
      '内存优化型|12核|96GB|Windows',
      'Memory optimized|12 vCPUs|96 GB|Windows',
      '2690.04',
      '5.61',
    ),
  ],
  meters: [hours()],
};
export const VOLUME: Item = {
  service: 'hws.service.type.ebs',
  type: 'hws.resource.type.volume',
  product: { zh: '云硬盘', en: 'Elastic Volume Service' },
  specs: [
    spec('GPSSD', '通用型SSD', 'General purpose SSD', '0.70', '0.00097222'),
    spec('SAS', '高IO', 'High I/O', '0.35', '0.00048611'),
    spec('SSD', '超高IO', 'Ultra-high I/O', '1.00', '0.00138889'),
  ],
  size: { measureId: GB_STORED, values: [40, 100, 200, 500] },
  meters: [hours()],
};
export const IP: Item = {
  service: 'hws.service.type.vpc',
  type: 'hws.resource.type.ip',
  product: { zh: '弹性公网IP', en: 'Elastic IP' },
  specs: [spec('5_bgp', '动态BGP公网IP', 'Dynamic BGP EIP', '18.00', '0.02')],
  meters: [hours()],
};
export const BANDWIDTH: Item = {
  service: 'hws.service.type.vpc',
  type: 'hws.resource.type.bandwidth',
  product: { zh: '动态BGP带宽', en: 'Dynamic BGP bandwidth' },
  specs: [spec('19_bgp', '动态BGP按带宽计费带宽', 'Dynamic BGP bandwidth, by bandwidth', '23.00', '0.063')],
  size: { measureId: MBPS, values: [2, 5, 10, 20] },
  meters: [hours()],
};
export const RDS: Item = {
  service: 'hws.service.type.rds',
  type: 'hws.resource.type.rds.vm',
  product: { zh: '云数据库 RDS for MySQL', en: 'RDS for MySQL' },
  specs: [
    spec('rds.mysql.x1.large.2.ha', '主备|2核|4GB', 'Primary/standby|2 vCPUs|4 GB', '462.00', '0.96'),
    spec('rds.pg.n1.large.2', '单机|2核|4GB', 'Single|2 vCPUs|4 GB', '268.00', '0.55'),
  ],
  meters: [hours()],
};
export const RDS_VOLUME: Item = {
  service: 'hws.service.type.rds',
  type: 'hws.resource.type.rds.volume',
  product: { zh: '云数据库存储', en: 'RDS storage' },
  specs: [spec('rds.mysql.cloudssd.ha', 'SSD云盘', 'Cloud SSD', '1.60', '0.00222222')],
  size: { measureId: GB_STORED, values: [100, 200, 400] },
  meters: [hours()],
};
