import type { Labels } from '@shared/contract/types';
import type { Language } from '../../world/names';

export function labelIn(labels: Labels, language: Language): string {
  return language === 'zh_CN' ? labels.zh : labels.en;
}
