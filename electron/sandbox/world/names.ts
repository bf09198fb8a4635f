/** Names of codes in both languages, from shared/reference. A code without a name is shown as itself. */
import type { Labels } from '@shared/contract/types';
import regions from '@shared/reference/regions.json';
import resourceTypes from '@shared/reference/resource-types.json';
import serviceTypes from '@shared/reference/service-types.json';

export type Language = 'zh_CN' | 'en_US';

type Names = ReadonlyMap<string, Labels>;

const services: Names = new Map(serviceTypes.serviceTypes.map((s) => [s.service_type_code, s]));
const types: Names = new Map(resourceTypes.resourceTypes.map((t) => [t.resource_type_code, t]));
const places: Names = new Map(regions.regions.map((r) => [r.code, r]));

export const PROJECT_NAMES: Names = new Map([
  ['0', { zh: 'default', en: 'default' }],
  ['a1b2', { zh: '电商平台', en: 'Shop platform' }],
  ['c3d4', { zh: '数据中台', en: 'Data platform' }],
  ['e5f6', { zh: '研发测试', en: 'Development and test' }],
  ['-1', { zh: '未归集', en: 'Unassigned' }],
]);

export function label(labels: Labels, language: Language): string {
  return language === 'zh_CN' ? labels.zh : labels.en;
}

const find = (names: Names, code: string, language: Language): string => {
  const found = names.get(code);
  return found ? label(found, language) : code;
};

export const serviceName = (code: string, language: Language): string => find(services, code, language);
export const resourceTypeName = (code: string, language: Language): string => find(types, code, language);
export const regionName = (code: string, language: Language): string => find(places, code, language);
export const projectName = (code: string, language: Language): string => find(PROJECT_NAMES, code, language);
