import type { ContractField } from '@shared/contract/types';
import type { T } from '../../i18n';

/** Kind and limits of a field in a few words: "string, 1 to 64 characters, default 10". */
export function hintOf(t: T, field: ContractField): string {
  const parts = [field.type, ...lengthOf(t, field), ...rangeOf(t, field)];
  if (field.format) parts.push(field.format);
  if (field.default !== undefined) parts.push(t('explorer:form.default', { value: String(field.default) }));
  if (field.sensitive) parts.push(t('explorer:form.sensitive'));
  return parts.join(t('common:clauseSeparator'));
}

function lengthOf(t: T, { minLength, maxLength }: ContractField): string[] {
  if (maxLength === undefined) return [];
  return minLength
    ? [t('explorer:form.length', { min: minLength, max: maxLength })]
    : [t('explorer:form.lengthMax', { max: maxLength })];
}

function rangeOf(t: T, { min, max }: ContractField): string[] {
  if (min !== undefined && max !== undefined) return [t('explorer:form.range', { min, max })];
  if (min !== undefined) return [t('explorer:form.rangeMin', { min })];
  return max === undefined ? [] : [t('explorer:form.rangeMax', { max })];
}
