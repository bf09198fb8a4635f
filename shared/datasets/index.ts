import { amortisedCosts } from './amortisedCosts';
import { balances } from './balances';
import {
  conversions,
  measureUnits,
  regions,
  resourceTypes,
  serviceResources,
  serviceTypes,
  usageTypes,
} from './catalogues';
import { costs } from './costs';
import { enterpriseProjects } from './enterpriseProjects';
import { expenditureQuota } from './expenditureQuota';
import { feeRecords } from './feeRecords';
import { memberCoupons, transferCoupons } from './memberCoupons';
import { memberCash, memberCredit } from './memberMoney';
import { invoices } from './invoices';
import { members } from './members';
import { monthlySummary } from './monthlySummary';
import { organisation } from './organisation';
import { resourceDetails } from './resourceDetails';
import { resourceRecords } from './resourceRecords';
import { ticketDimensions, ticketLabels, ticketProducts, ticketRegions } from './ticketCatalogues';
import { ticketDetails } from './ticketDetails';
import { ticketLogs } from './ticketLogs';
import { ticketMessages } from './ticketMessages';
import { ticketRelations } from './ticketRelations';
import { tickets } from './tickets';
import { ticketUnread } from './ticketUnread';
import { accountChanges } from './accountChanges';
import { couponChanges } from './couponChanges';
import { coupons } from './coupons';
import { creditChanges } from './creditChanges';
import { memberOrderDetails } from './memberOrderDetails';
import { memberOrders } from './memberOrders';
import { orderCoupons } from './orderCoupons';
import { orderDetails } from './orderDetails';
import { orderDiscounts } from './orderDiscounts';
import { orders } from './orders';
import { packageRecords } from './packageRecords';
import { packageUsages } from './packageUsages';
import { packages } from './packages';
import { peakBandwidth } from './peakBandwidth';
import { peakCdn } from './peakCdn';
import { peakBandwidthSamples, peakCdnSamples } from './peakSamples';
import { periodResources } from './periodResources';
import { refundDetails } from './refundDetails';
import { storedCards } from './storedCards';
import { usedCards } from './usedCards';
import type { DatasetDefinition } from './types';

export type {
  ColumnDefinition,
  ColumnType,
  DatasetDefinition,
  Paging,
  Partition,
  PartitionInput,
} from './types';

/** In the order in which they are pulled within one month. A parent stands before what is pulled per row of it. */
const registry = {
  balances,
  expenditureQuota,
  organisation,
  members,
  memberCash,
  memberCredit,
  transferCoupons,
  memberCoupons,
  enterpriseProjects,
  monthlySummary,
  resourceRecords,
  feeRecords,
  amortisedCosts,
  costs,
  resourceDetails,
  tickets,
  ticketDetails,
  ticketMessages,
  ticketUnread,
  ticketLogs,
  ticketRelations,
  ticketProducts,
  ticketRegions,
  ticketLabels,
  ticketDimensions,
  orders,
  memberOrders,
  orderDetails,
  memberOrderDetails,
  refundDetails,
  orderCoupons,
  orderDiscounts,
  periodResources,
  packages,
  packageUsages,
  packageRecords,
  accountChanges,
  creditChanges,
  coupons,
  couponChanges,
  storedCards,
  usedCards,
  invoices,
  peakBandwidth,
  peakCdn,
  peakBandwidthSamples,
  peakCdnSamples,
  serviceTypes,
  resourceTypes,
  usageTypes,
  measureUnits,
  conversions,
  regions,
  serviceResources,
} as const satisfies Record<string, DatasetDefinition>;

export type DatasetId = keyof typeof registry;

export const datasets: Readonly<Record<DatasetId, DatasetDefinition>> = registry;

export const datasetIds = Object.keys(registry) as [DatasetId, ...DatasetId[]];

/** @throws RangeError for a name that is no dataset: names are literals in this code, so that is a bug. */
export function datasetNamed(name: string): DatasetDefinition & { id: DatasetId } {
  const id = datasetIds.find((d) => d === name);
  if (!id) throw new RangeError(`no dataset ${name}`);
  return { ...datasets[id], id };
}
