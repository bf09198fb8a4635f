import type { FocusCheck } from '@shared/model/export';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Badge } from '../../ui/Badge';

const KNOWN = [
  'mandatory',
  'notNull',
  'allowedValues',
  'utc',
  'periods',
  'currency',
  'quantity',
  'resourceName',
  'subAccount',
] as const;

/** The conformance report of a FOCUS file: each rule, and how many rows break it. */
export function FocusReport({ checks }: { checks: readonly FocusCheck[] }): React.ReactElement {
  const { t } = useT();
  const broken = checks.filter((c) => !c.ok).length;
  return (
    <details className="focus-report" open={broken > 0}>
      <summary>
        {broken === 0
          ? t('exports:focus.allHold', { n: checks.length })
          : t('exports:focus.someBroken', { n: checks.length, broken })}
      </summary>
      <table aria-label={t('exports:focus.report')}>
        <tbody>
          {checks.map(({ id, ok, rows, detail }) => {
            const known = KNOWN.find((k) => k === id);
            return (
              <tr key={id} title={detail}>
                <th scope="row">{known ? t(`exports:focus.check.${known}`) : id}</th>
                <td className="end">
                  <Badge kind={ok ? 'ok' : 'danger'}>
                    {ok ? t('exports:focus.holds') : t('exports:focus.broken', { rows: countText(rows) })}
                  </Badge>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
