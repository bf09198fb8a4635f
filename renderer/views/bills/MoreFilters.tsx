import { useState } from 'react';
import { codeName } from '@shared/codes';
import type { Scope } from '@shared/model/query';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { ChoiceList } from '../../ui/table/ChoiceList';
import { Popover } from '../../ui/table/Popover';
import { Facets } from './ChoiceFilter';
import { columnOf } from './fields';
import type { BillDataset } from './query';

type Props = {
  dataset: BillDataset;
  /** Columns without a filter; those that have an idle chip too, which a narrow window has no room for. */
  columns: readonly { id: string; title: string }[];
  scopeFor: (except: string) => Scope;
  onChange: (column: string, values: string[]) => void;
};

/** A filter on any other column: its values with their counts, as for the usual ones. */
export function MoreFilters({ dataset, columns, scopeFor, onChange }: Props): React.ReactElement {
  const { t, language } = useT();
  const [column, setColumn] = useState<string | null>(null);
  const able = columns.filter((c) => {
    const type = columnOf(dataset, c.id)?.type;
    return type === 'code' || type === 'text' || type === 'day' || type === 'int';
  });
  const title = able.find((c) => c.id === column)?.title ?? '';
  return (
    <Popover
      className="tool-button add"
      label={t('bills:filter.add')}
      button={
        <>
          <Icon name="filter" small />
          {t('bills:filter.add')}
        </>
      }
    >
      {(close) =>
        column === null ? (
          <ChoiceList
            kind="one"
            label={t('bills:filter.add')}
            choices={able.map((c) => ({ value: c.id, label: c.title }))}
            chosen={[]}
            onChange={([next]) => setColumn(next ?? null)}
          />
        ) : (
          <>
            <button type="button" className="link choice-back" onClick={() => setColumn(null)}>
              {title}
            </button>
            <Facets
              name={title}
              column={column}
              scope={scopeFor(column)}
              chosen={[]}
              labelOf={(value, label) =>
                value === ''
                  ? t('bills:filter.absent')
                  : (codeName(dataset, column, value, label ?? null, language) ?? value)
              }
              onChange={(values) => {
                onChange(column, values);
                setColumn(null);
                close();
              }}
            />
          </>
        )
      }
    </Popover>
  );
}
