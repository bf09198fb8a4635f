/** Dimensions and their keys in words. */
import { codeName, shortName } from '@shared/codes';
import type { AccountView } from '@shared/model/account';
import type { Dimension } from '@shared/model/costs';
import type { Language } from '@shared/model/settings';
import type { T } from '../../i18n';

/** Columns of resource records whose codes the dimensions are. */
const COLUMNS: Partial<Record<Dimension, string>> = {
  service: 'cloud_service_type',
  resourceType: 'resource_type',
  region: 'region',
  project: 'enterprise_project_id',
  chargeMode: 'charge_mode',
  billType: 'bill_type',
  usageType: 'usage_type',
};

export function columnOfDimension(dimension: Dimension): string | null {
  if (dimension === 'member') return 'customer_id';
  if (dimension === 'sku') return 'sku_code';
  return COLUMNS[dimension] ?? null;
}

export function tagKey(dimension: Dimension): string | null {
  return dimension.startsWith('tag:') ? dimension.slice(4) : null;
}

type Named = Exclude<Dimension, `tag:${string}`>;

export function dimensionName(t: T, dimension: Dimension): string {
  const key = tagKey(dimension);
  return key === null ? t(`costs:dimension.${dimension as Named}`) : t('costs:dimension.tag', { key });
}

export type NameContext = { t: T; language: Language; accounts: readonly AccountView[] };

/** What to show for a key; `label` is the name the cloud gave with it. */
export function keyName(
  { t, language, accounts }: NameContext,
  dimension: Dimension,
  key: string,
  label: string | null,
): string {
  if (key === '') return noneName(t, dimension);
  if (dimension === 'account') return accounts.find((a) => a.id === key)?.name ?? key;
  if (dimension === 'member') return accounts.find((a) => a.domainId === key)?.domainName ?? label ?? key;
  const column = COLUMNS[dimension];
  if (!column) return label ?? key;
  return shortName(codeName('resourceRecords', column, key, label, language) ?? key);
}

function noneName(t: T, dimension: Dimension): string {
  if (tagKey(dimension) !== null) return t('costs:none.tag');
  if (dimension === 'centre' || dimension === 'region' || dimension === 'project')
    return t(`costs:none.${dimension}`);
  return t('costs:none.other');
}
