import type { T } from '../../i18n';
import type { Problem } from './checks';

/** A problem in words; "required" only once the person has tried to go on. */
export function problemText(t: T, problem: Problem | undefined, tried: boolean): string | null {
  if (!problem) return null;
  switch (problem.kind) {
    case 'short':
      return t('accounts:check.short', { min: problem.min, count: problem.count });
    case 'long':
      return t('accounts:check.long', { max: problem.max, count: problem.count });
    case 'required':
    case 'keep':
      return tried ? t(`accounts:check.${problem.kind}`) : null;
    case 'characters':
    case 'url':
    case 'sameAsAk':
    case 'passcode':
      return t(`accounts:check.${problem.kind}`);
  }
}
