import { peakBandwidth } from './peakBandwidth';
import { peakCdn } from './peakCdn';
import type { DatasetDefinition, PartitionInput } from './types';

type Samples = DatasetDefinition<'ListResourceUsage'>;

/** Asked for as the resource's month was, which says what is measured. */
const paramsLike =
  (of: typeof peakBandwidth): Samples['params'] =>
  (part: PartitionInput) => {
    const { bill_cycle, resource_id } = part.parent;
    return {
      ...of.params({ ...part, key: bill_cycle ?? '' }),
      resource_id: resource_id ?? '',
    };
  };

/**
 * What was measured every five minutes of a resource's month: the figures its 95th percentile is taken from, some 8,900 a month.
 * Pulled when a month of a resource is opened. China site only.
 */
export const peakBandwidthSamples: Samples = {
  id: 'peakBandwidthSamples',
  operation: 'ListResourceUsage',
  partition: {
    kind: 'parent',
    of: 'peakBandwidth',
    key: 'resource_id',
    eachPart: true,
    pass: ['bill_cycle', 'resource_id'],
    version: ['band_width', 'actual_days'],
  },
  params: paramsLike(peakBandwidth),
  paging: { limit: 1000 },
  rowsAt: 'usage_info_list',
  table: 'peak_bandwidth_sample',
  columns: [
    { name: 'resource_id', type: 'text', from: 'partition' },
    { name: 'bill_cycle', type: 'text', from: 'partition' },
    { name: 'stat_time', type: 'instant' },
    { name: 'guaranteed_band_width', type: 'decimal' },
    { name: 'usage', type: 'decimal' },
    { name: 'measure_id', type: 'code' },
  ],
  search: [],
  onDemand: true,
  defaultSort: { column: 'stat_time', descending: false },
};

/** The same of CDN. */
export const peakCdnSamples: Samples = {
  ...peakBandwidthSamples,
  id: 'peakCdnSamples',
  partition: { ...peakBandwidthSamples.partition, of: 'peakCdn' } as Samples['partition'],
  params: paramsLike(peakCdn),
  table: 'peak_cdn_sample',
};
