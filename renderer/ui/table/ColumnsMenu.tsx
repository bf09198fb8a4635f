import { useT } from '../../i18n';
import { Icon } from '../Icon';
import { ChoiceList } from './ChoiceList';
import { Popover } from './Popover';
import type { ColumnChoice } from './useColumnChoice';

type Column = { id: string; title: string; about?: string };

type Props = {
  columns: readonly Column[];
  /** Shown now, or to be shown where there is room, in their order. */
  shown: readonly string[];
  choice: ColumnChoice;
  /** Columns left out because the window is narrow. */
  dropped: number;
};

/** Which columns are shown, and in which order. */
export function ColumnsMenu({ columns, shown, choice, dropped }: Props): React.ReactElement {
  const { t } = useT();
  const inOrder = [
    ...shown.map((id) => columns.find((c) => c.id === id)).filter((c) => c !== undefined),
    ...columns.filter((c) => !shown.includes(c.id)),
  ];
  return (
    <Popover
      className="tool-button"
      label={t('bills:columns.title')}
      title={t('bills:columns.title')}
      button={
        <>
          <Icon name="columns" small />
          <span className="tool-label">{t('bills:columns.button')}</span>
        </>
      }
    >
      {() => (
        <>
          <ChoiceList
            kind="many"
            label={t('bills:columns.title')}
            choices={inOrder.map((c) => ({
              value: c.id,
              label: c.title,
              ...(c.about ? { title: c.about } : {}),
              ...(shown.includes(c.id) && shown.length > 1
                ? { note: <Movers column={c} shown={shown} choice={choice} /> }
                : {}),
            }))}
            chosen={shown}
            onChange={(ids) => {
              // At least one column; a new one comes last.
              if (ids.length > 0)
                choice.choose([
                  ...shown.filter((id) => ids.includes(id)),
                  ...ids.filter((id) => !shown.includes(id)),
                ]);
            }}
          />
          <div className="choice-foot">
            <button
              type="button"
              className="link"
              disabled={!choice.chosen && Object.keys(choice.widths).length === 0}
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

function Movers({
  column,
  shown,
  choice,
}: {
  column: Column;
  shown: readonly string[];
  choice: ColumnChoice;
}): React.ReactElement {
  const { t } = useT();
  const at = shown.indexOf(column.id);
  const move = (by: -1 | 1): void => {
    const next = [...shown];
    next.splice(at, 1);
    next.splice(at + by, 0, column.id);
    choice.choose(next);
  };
  return (
    <span className="choice-movers">
      {([-1, 1] as const).map((by) => (
        <button
          key={by}
          type="button"
          className="icon-button"
          aria-label={t(by < 0 ? 'bills:columns.moveUp' : 'bills:columns.moveDown', { name: column.title })}
          disabled={at + by < 0 || at + by >= shown.length}
          onClick={(event) => {
            event.preventDefault();
            move(by);
          }}
        >
          <Icon name={by < 0 ? 'up' : 'down'} small />
        </button>
      ))}
    </span>
  );
}
