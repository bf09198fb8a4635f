import { useT } from '../../i18n';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { FilterChip } from '../../ui/table/FilterChip';
import { columnOf } from './fields';
import type { BillDataset } from './query';
import { setGroup } from './state';

type Props = {
  dataset: BillDataset;
  columns: readonly { id: string; title: string }[];
  group: readonly string[];
};

const MOST = 2;

/** One or two columns that rows are gathered by, in the order they were chosen. */
export function GroupMenu({ dataset, columns, group }: Props): React.ReactElement {
  const { t } = useT();
  const able = columns.filter((c) => {
    const type = columnOf(dataset, c.id)?.type;
    return type === 'code' || type === 'text' || type === 'day';
  });
  const titleOf = (id: string): string => able.find((c) => c.id === id)?.title ?? id;
  return (
    <FilterChip
      name={t('bills:group.button')}
      value={group.length > 0 ? group.map(titleOf).join(' / ') : null}
      onClear={() => setGroup(dataset, [])}
    >
      {() => (
        <ChoiceList
          kind="many"
          label={t('bills:group.button')}
          choices={able.map((c) => ({ value: c.id, label: c.title }))}
          chosen={group}
          onChange={(ids) =>
            setGroup(
              dataset,
              [...group.filter((id) => ids.includes(id)), ...ids.filter((id) => !group.includes(id))].slice(
                -MOST,
              ),
            )
          }
        />
      )}
    </FilterChip>
  );
}
