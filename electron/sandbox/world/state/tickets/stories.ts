/** Tickets with a history, as an account's desk would hold them. `ago` is in hours before the desk is first looked at. */
import type { Site } from '@shared/contract/types';
import { CHINA_STORIES } from './storiesChina';
import { INTERNATIONAL_STORIES } from './storiesInternational';
import type { Story } from './story';

export const LABELS: Readonly<Record<Site, readonly (readonly [string, string])[]>> = {
  china: [
    ['月结', '#0b5d68'],
    ['成本', '#8a5a00'],
    ['故障复盘', '#a3262a'],
  ],
  international: [
    ['month end', '#0b5d68'],
    ['cost', '#8a5a00'],
    ['post-mortem', '#a3262a'],
  ],
};

export const storiesOf = (site: Site): readonly Story[] =>
  site === 'china' ? CHINA_STORIES : INTERNATIONAL_STORIES;

/** Closed questions of the past, in turn, to fill the years. */
export const PAST: Readonly<Record<Site, readonly (readonly [string, string, string, string])[]>> = {
  china: [
    ['obs', 'quota', '申请提高 OBS 桶的请求上限', '已按申请调整，立即生效。'],
    ['coupons', 'dispute', '续费时代金券不可用的原因', '该券限首购使用，券面“使用限制”中有说明。'],
    ['ecs', 'usage', '变更规格后计费从何时起算', '变更成功的时刻起按新规格计费，以资源详单为准。'],
    ['cce', 'fault', 'CCE 节点拉取镜像超时', '节点所在子网缺少到镜像仓库的路由，已给出配置步骤。'],
    ['invoices', 'invoice', '发票抬头修改', '抬头已修改，原发票作废，新发票已寄出。'],
    ['rds', 'performance', 'RDS 慢查询增多', '新增的报表查询未用到索引，已给出建议。'],
    ['eip', 'usage', '带宽计费与流量计费如何切换', '在控制台变更计费模式，次日零点生效。'],
  ],
  international: [
    ['obs', 'quota', 'Raise the request limit of an OBS bucket', 'Raised as asked, effective at once.'],
    [
      'coupons',
      'dispute',
      'Coupon refused on renewal',
      'The coupon is for first purchases only; its use limits say so.',
    ],
    [
      'ecs',
      'usage',
      'When billing starts after a change of flavour',
      'From the moment the change succeeded; see the resource details.',
    ],
    [
      'cce',
      'fault',
      'CCE nodes time out pulling images',
      'The subnet had no route to the registry; steps are given.',
    ],
    [
      'invoices',
      'invoice',
      'Change the invoice title',
      'Title changed; the former invoice is void and a new one was sent.',
    ],
    ['rds', 'performance', 'More slow queries on RDS', 'A new report query uses no index; advice is given.'],
    [
      'eip',
      'usage',
      'Switching between bandwidth and traffic billing',
      'Change the billing mode in the console; effective at midnight.',
    ],
  ],
};
