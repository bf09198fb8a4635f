import type { RequestDetail } from '@shared/model/explorer';
import { ABSENT } from '../../format/number';
import { useT } from '../../i18n';

/** Where the gateway's canonical request is not ours: what a refused signature is about. */
export function DifferenceTable({ difference }: { difference: NonNullable<RequestDetail['difference']> }) {
  const { t } = useT();
  if (difference.length === 0) return <p className="t12">{t('explorer:log.same')}</p>;
  return (
    <table className="explorer-difference" aria-label={t('explorer:log.difference')}>
      <caption>{t('explorer:log.difference')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('explorer:log.part')}</th>
          <th scope="col">{t('explorer:log.ours')}</th>
          <th scope="col">{t('explorer:log.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {difference.map(({ part, ours, theirs }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td className="mono">{ours ?? ABSENT}</td>
            <td className="mono">{theirs ?? ABSENT}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
