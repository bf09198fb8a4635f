/** What costs can be grouped and filtered by, and where a line stands in it. Absent values are the empty text. */
import type { Line } from '../../world/lines';
import { chargeModeOf, projectOf, regionOf } from '../../world/record';
import { tagPairs } from '../../world/tags';
import { payerOf } from '../bills/details';

export type Dimension = { key: string; of(line: Line): string };

const DIMENSIONS: Readonly<Record<string, (line: Line) => string>> = {
  CLOUD_SERVICE_TYPE: (line) => line.resource.item.service,
  RESOURCE_TYPE: (line) => line.resource.item.type,
  ASSOCIATED_ACCOUNT: (line) => line.account.domainId,
  REGION_CODE: regionOf,
  AZ_CODE: (line) => (regionOf(line) ? `${regionOf(line)}a` : ''),
  ENTERPRISE_PROJECT_ID: projectOf,
  CHARGING_MODE: chargeModeOf,
  BILL_TYPE: (line) => String(line.billType),
  RES_SPEC_CODE: (line) => (line.resource.item.specs[line.resource.spec] ?? line.resource.item.specs[0]).sku,
  USAGE_TYPE: (line) => line.meter?.usageType ?? '',
  /** service:type:id:name (tests/fixtures/documented/costs-rds-composite-resource-id.json) */
  RESOURCE_ID: ({ resource }) =>
    `${resource.item.service}:${resource.item.type}:${resource.id}:${resource.name ?? ''}`,
  /** The operating entity: one a site. */
  BE_ID: (line) => (line.account.site === 'china' ? 'HWC_CN' : 'HWC_INTL'),
  PAYER_ACCOUNT_ID: (line) => payerOf(line.account),
  RESOURCE_TAG: (line) => line.resource.tag ?? '',
  /** Nobody has set up cost units in the sandbox. */
  COST_UNIT: () => '',
};

/** A dimension of the contract's list, or the value of one tag key; undefined for what is neither. */
export function dimension(type: string, key: string): Dimension | undefined {
  if (type === 'tag')
    return { key, of: (line) => tagPairs(line.resource.tag).find(([k]) => k === key)?.[1] ?? '' };
  if (type === 'cost_unit') return { key, of: () => '' };
  const of = DIMENSIONS[key];
  return of && type === 'dimension' ? { key, of } : undefined;
}

/** A resource may be asked for by its id alone. */
export function matchesValue(key: string, actual: string, wanted: string): boolean {
  if (key === 'RESOURCE_ID') return actual === wanted || actual.split(':')[2] === wanted;
  if (key === 'RESOURCE_TAG') return actual === wanted || actual.split(';').includes(wanted);
  return actual === wanted;
}
