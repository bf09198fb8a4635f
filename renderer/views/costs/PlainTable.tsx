import { useT } from '../../i18n';
import { Amount } from '../../ui/amount/Amount';
import { e8Text, totalsByTime, type TimeRow } from './figures';

type Props = {
  rows: readonly TimeRow[];
  times: readonly string[];
  nameOf: (row: TimeRow) => string;
  by: string;
};

/** What a chart shows, as figures: times down, the largest rows across. */
const NAMED = 7;

export function PlainTable({ rows, times, nameOf, by }: Props): React.ReactElement {
  const { t } = useT();
  const named = rows.slice(0, NAMED);
  const rest = totalsByTime(rows.slice(NAMED));
  const totals = totalsByTime(rows);
  return (
    <table className="figures-table wide">
      <thead>
        <tr>
          <th scope="col">{by}</th>
          {named.map((row) => (
            <th key={row.id} scope="col" className="end">
              {nameOf(row)}
            </th>
          ))}
          {rest.size > 0 ? (
            <th scope="col" className="end">
              {t('costs:chart.others')}
            </th>
          ) : null}
          <th scope="col" className="end">
            {t('costs:column.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {times.map((time) => (
          <tr key={time}>
            <th scope="row">{time}</th>
            {named.map((row) => (
              <td key={row.id} className="end">
                <Cell e8={row.byTime.get(time)} />
              </td>
            ))}
            {rest.size > 0 ? (
              <td className="end">
                <Cell e8={rest.get(time)} />
              </td>
            ) : null}
            <td className="end">
              <Cell e8={totals.get(time)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ e8 }: { e8: bigint | undefined }): React.ReactElement {
  return <Amount value={e8 === undefined ? null : e8Text(e8)} />;
}
