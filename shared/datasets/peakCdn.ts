import { peakBandwidth } from './peakBandwidth';
import type { DatasetDefinition } from './types';

/** 95th percentile of CDN: the same list as of bandwidths, per resource and billing cycle. China site only. */
export const peakCdn: DatasetDefinition<'ListResourceUsageSummary'> = {
  ...peakBandwidth,
  id: 'peakCdn',
  params: ({ key }) => ({
    bill_cycle: key,
    service_type_code: 'hws.service.type.cdn',
    resource_type_code: 'hws.resource.type.cdn',
    usage_type: '95Peak',
  }),
  table: 'peak_cdn',
};
