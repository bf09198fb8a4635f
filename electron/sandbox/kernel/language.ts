/** The language of an answer. Billing writes zh_CN and en_US, tickets zh-cn and en-us (contract endpoints.json, headers). */
import type { Language } from '../world/names';

/** Each site's own language where the caller names none that is known. */
export function languageOf(header: string | undefined, site: string): Language {
  const wanted = header?.toLowerCase().replace('-', '_');
  if (wanted === 'zh_cn') return 'zh_CN';
  if (wanted === 'en_us') return 'en_US';
  return site === 'china' ? 'zh_CN' : 'en_US';
}
