/** The bundles accounts own: how many, how often bought, how long they live. */
import type { Labels } from '@shared/contract/types';
import {
  BANDWIDTH,
  GB_STORED,
  IP,
  PIECE,
  RDS,
  RDS_VOLUME,
  VM,
  VOLUME,
  calls,
  hours,
  spec,
  stored,
  traffic,
  yuan,
} from './offers';
import type { Bundle, Item, Spec } from './offers';

/** One resource of one kind; most of the catalogue is this. */
const single = (
  key: string,
  mode: Bundle['mode'],
  [core, weight]: readonly [number, number],
  life: Bundle['life'],
  item: Omit<Item, 'product' | 'specs'> & { product: Labels; specs: readonly [Spec, ...Spec[]] },
): Bundle => ({ key, mode, core, weight, life, stem: key, items: [item] });

export const CATALOG: readonly [Bundle, ...Bundle[]] = [
  {
    key: 'web',
    mode: 'period',
    core: 3,
    weight: 20,
    life: [3, 24],
    stem: 'web',
    items: [VM, VOLUME, IP, BANDWIDTH],
  },
  { key: 'app', mode: 'period', core: 3, weight: 20, life: [3, 24], stem: 'app', items: [VM, VOLUME] },
  { key: 'db', mode: 'period', core: 2, weight: 8, life: [6, 24], stem: 'rds', items: [RDS, RDS_VOLUME] },
  { key: 'batch', mode: 'usage', core: 0, weight: 46, life: [1, 4], stem: 'batch', items: [VM, VOLUME] },
  { key: 'worker', mode: 'usage', core: 1, weight: 0, life: [1, 1], stem: 'worker', items: [VM] },
  single('flow', 'usage', [1, 0], [1, 1], {
    service: 'hws.service.type.vpc',
    type: 'hws.resource.type.bandwidth',
    product: { zh: '动态BGP带宽', en: 'Dynamic BGP bandwidth' },
    specs: [spec('12_bgp', '动态BGP按流量计费带宽', 'Dynamic BGP bandwidth, by traffic', '0')],
    meters: [traffic('0.8', 4, 26)],
  }),
  single('media', 'usage', [1, 2], [20, 300], {
    service: 'hws.service.type.obs',
    type: 'hws.resource.type.obs',
    product: { zh: '对象存储', en: 'Object storage' },
    specs: [spec('obs.standard', '标准存储单AZ', 'Standard storage, single AZ', '0')],
    meters: [stored('0.0033', 900, 1400), calls('0.000001', 20_000, 180_000, 350, 'month')],
  }),
  single('cdn', 'usage', [1, 0], [1, 1], {
    service: 'hws.service.type.cdn',
    type: 'hws.resource.type.cdn',
    product: { zh: 'CDN流量', en: 'CDN traffic' },
    specs: [spec('cdn.flow', '中国大陆流量', 'Traffic', '0')],
    meters: [traffic('0.21', 40, 220)],
    global: true,
  }),
  single('function', 'usage', [1, 1], [30, 200], {
    service: 'hws.service.type.functionstage',
    type: 'hws.resource.type.functionstage',
    product: { zh: '函数工作流', en: 'FunctionGraph' },
    specs: [spec('function.request', '请求次数', 'Requests', '0')],
    meters: [calls('0.00000133', 9_000, 250_000, 600, 'day')],
  }),
  single('image', 'usage', [1, 0], [1, 1], {
    service: 'hws.service.type.swr',
    type: 'hws.resource.type.swr.store',
    product: { zh: '镜像存储', en: 'Image storage' },
    specs: [spec('swr.store', '镜像存储', 'Image storage', '0')],
    meters: [stored('0.0044', 12, 60, 'month')],
  }),
  single('key', 'usage', [1, 0], [1, 1], {
    service: 'hws.service.type.kms',
    type: 'hws.resource.type.cmk',
    product: { zh: '用户主密钥', en: 'Customer master key' },
    specs: [spec('kms.cmk', '密钥实例', 'Key', '0', '0.00833333')],
    meters: [hours('month')],
  }),
  single('train', 'usage', [0, 5], [1, 3], {
    service: 'hws.service.type.modelarts',
    type: 'hws.resource.type.modelarts',
    product: { zh: 'ModelArts训练', en: 'ModelArts training' },
    specs: [
      spec('modelarts.bm.gpu.v100', 'GPU V100', 'GPU V100', '0', '12.52'),
      spec('modelarts.vm.cpu.8ud', 'CPU 8U', 'CPU 8U', '0', '3.5'),
    ],
    meters: [{ ...hours(), daily: [900_000, 21_500_000] }],
  }),
  single('cache', 'period', [1, 4], [3, 18], {
    service: 'hws.service.type.dcs',
    type: 'hws.resource.type.dcs3',
    product: { zh: '分布式缓存 Redis', en: 'DCS for Redis' },
    specs: [spec('redis.ha.xu1.large.r2.2', '主备|2GB', 'Master/standby|2 GB', '148.00', '0.3')],
  }),
  single('gateway', 'period', [1, 2], [6, 24], {
    service: 'hws.service.type.natgateway',
    type: 'hws.resource.type.natgateway',
    product: { zh: '公网NAT网关', en: 'Public NAT gateway' },
    specs: [
      spec('nat.spec.small', '小型', 'Small', '306.00'),
      spec('nat.spec.medium', '中型', 'Medium', '595.00'),
    ],
  }),
  single('balancer', 'period', [1, 3], [6, 24], {
    service: 'hws.service.type.elb',
    type: 'hws.resource.type.elbv3',
    product: { zh: '独享型负载均衡', en: 'Dedicated load balancer' },
    specs: [spec('L4_flavor.elb.s1.small', '网络型|小型 I', 'Network|Small I', '165.60')],
  }),
  single('share', 'period', [0, 3], [3, 24], {
    service: 'hws.service.type.sfsturbo',
    type: 'hws.resource.type.sfsturbo',
    product: { zh: '弹性文件服务 SFS Turbo', en: 'SFS Turbo' },
    specs: [spec('sfs.turbo.standard', '标准型', 'Standard', '0.84')],
    size: { measureId: GB_STORED, values: [500, 1000] },
  }),
  single('waf', 'period', [1, 1], [12, 24], {
    service: 'hws.service.type.waf',
    type: 'hws.resource.type.waf',
    product: { zh: 'Web应用防火墙', en: 'Web Application Firewall' },
    specs: [spec('waf.professional', '标准版', 'Standard edition', '880.00')],
    global: true,
  }),
  single('guard', 'period', [1, 3], [3, 24], {
    service: 'hws.service.type.hss',
    type: 'hws.resource.type.hss',
    product: { zh: '主机安全', en: 'Host security' },
    specs: [spec('hss.version.enterprise', '企业版', 'Enterprise edition', '90.00')],
  }),
  single('firewall', 'usage', [0, 1], [20, 90], {
    service: 'hws.service.type.cfw',
    type: 'hws.resource.type.cfw',
    product: { zh: '云防火墙', en: 'Cloud Firewall' },
    specs: [spec('cfw.professional', '专业版', 'Professional edition', '0', '7.2')],
    meters: [{ ...hours(), usageType: 'usage_duration' }],
  }),
  single('market', 'period', [0, 2], [1, 12], {
    service: 'hws.service.type.marketplace',
    type: 'hws.resource.type.marketplace',
    product: { zh: '云商店商品', en: 'KooGallery product' },
    specs: [spec('saas.crm.standard', '客户管理 SaaS 标准版', 'CRM SaaS, standard', '399.00')],
    global: true,
  }),
  single('support', 'usage', [1, 0], [1, 1], {
    service: 'hws.service.type.supportplan',
    type: 'hws.resource.type.general',
    product: { zh: '支持计划', en: 'Support plan' },
    specs: [spec('supportplan.developer', '开发者级', 'Developer', '0')],
    meters: [
      {
        usageType: 'number',
        measureId: PIECE,
        unit: { zh: '元/个(次)', en: 'per month' },
        priceE8: yuan('200'),
        daily: [1_000_000, 1_000_000],
        grain: 'month',
        billType: 14,
      },
    ],
    global: true,
  }),
  // Packages that cover the free usage of functions and object storage; last, so that what else is owned stays as it is.
  {
    ...single('function-package', 'period', [1, 0], [12, 12], {
      service: 'hws.service.type.functionstage',
      type: 'hws.resource.type.functionstage',
      product: { zh: '函数请求次数包', en: 'FunctionGraph request package' },
      specs: [spec('function.request.package', '5000万次/月', '50 million a month', '26.00')],
    }),
    package: true,
  },
  {
    ...single('media-package', 'period', [1, 0], [12, 12], {
      service: 'hws.service.type.obs',
      type: 'hws.resource.type.obs',
      product: { zh: '对象存储请求次数包', en: 'OBS request package' },
      specs: [spec('obs.request.package', '5000万次/月', '50 million a month', '38.00')],
    }),
    package: true,
  },
];
