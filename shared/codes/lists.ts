/**
 * Known codes and their names: the contract's code lists and the reference data. Known lists are never closed ones:
 * the cloud adds codes without notice, so a lookup may find nothing and the code itself is shown.
 */
import { sharedEnums } from '../contract/data/bss.json';
import { measureUnits } from '../reference/measure-units.json';
import { regions } from '../reference/regions.json';
import { resourceTypes } from '../reference/resource-types.json';
import { serviceTypes } from '../reference/service-types.json';
import { usageTypes } from '../reference/usage-types.json';

export type Names = { zh: string; en: string };
export type CodeList = ReadonlyMap<string, Names>;

const fromEnum = (list: Record<string, Names>): CodeList => new Map(Object.entries(list));

const listOf = <T extends Names>(rows: readonly T[], code: (row: T) => string): CodeList =>
  new Map(rows.map((row) => [code(row), { zh: row.zh, en: row.en }]));

/** Units are short in English ("h", "GB"): they stand behind a figure. */
const unitNames = (row: Names & { abbreviation: string }): Names => ({
  zh: row.zh,
  en: row.abbreviation.length > 1 || row.abbreviation === 'h' ? row.abbreviation : row.en.toLowerCase(),
});

export const lists = {
  billType: fromEnum(sharedEnums.bill_type),
  billTypeSummary: fromEnum(sharedEnums.bill_type_summary),
  chargeMode: fromEnum(sharedEnums.charge_mode),
  periodType: fromEnum(sharedEnums.period_type_bill),
  balanceType: fromEnum(sharedEnums.account_type),
  /** 0 is the default project; unassigned is -1 or the text "null", depending on the operation. */
  enterpriseProject: new Map<string, Names>([
    ['0', { zh: 'default', en: 'default' }],
    ['-1', { zh: '未归集', en: 'Unassigned' }],
    ['null', { zh: '未归集', en: 'Unassigned' }],
  ]),
  region: listOf(regions, (r) => r.code),
  serviceType: listOf(serviceTypes, (s) => s.service_type_code),
  resourceType: listOf(resourceTypes, (r) => r.resource_type_code),
  usageType: listOf(usageTypes, (u) => u.code),
  unit: new Map(measureUnits.map((u) => [String(u.measure_id), unitNames(u)])),
} satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof lists;
