import { useT } from '../../i18n';
import { Icon } from '../Icon';
import { ChoiceList } from './ChoiceList';
import { Popover } from './Popover';
import type { ColumnChoice } from './useColumnChoice';

type Props = {
  columns: readonly { id: string; title: string; about?: string }[];
  /** Shown now, or to be shown where there is room. */
  shown: readonly string[];
  choice: ColumnChoice;
  /** Columns left out because the window is narrow. */
  dropped: number;
};

export function ColumnsMenu({ columns, shown, choice, dropped }: Props): React.ReactElement {
  const { t } = useT();
  return (
    <Popover
      className="tool-button"
      label={t('bills:columns.title')}
      button={
        <>
          <Icon name="columns" small />
          {t('bills:columns.button')}
        </>
      }
    >
      {() => (
        <>
          <ChoiceList
            kind="many"
            label={t('bills:columns.title')}
            choices={columns.map((c) => ({
              value: c.id,
              label: c.title,
              ...(c.about ? { title: c.about } : {}),
            }))}
            chosen={shown}
            onChange={(ids) => {
              // At least one column, in the table's own order.
              if (ids.length > 0) choice.choose(columns.map((c) => c.id).filter((id) => ids.includes(id)));
            }}
          />
          <div className="choice-foot">
            <button
              type="button"
              className="link"
              disabled={!choice.chosen}
              onClick={() => choice.choose(null)}
            >
              {t('bills:columns.reset')}
            </button>
            {dropped > 0 ? (
              <span className="faint t11">{t('bills:columns.dropped', { n: String(dropped) })}</span>
            ) : null}
          </div>
        </>
      )}
    </Popover>
  );
}
