import { Icon } from '../Icon';
import { useT } from '../../i18n';
import { Popover } from './Popover';

type Props = {
  name: string;
  /** What is chosen, in words; null when nothing is. */
  value: string | null;
  /** Absent for what must always have a value, such as the month. */
  onClear?: () => void;
  children: (close: () => void) => React.ReactNode;
};

/** A filter: its name faint, its value in ink, and a way to take it off. */
export function FilterChip({ name, value, onClear, children }: Props): React.ReactElement {
  const { t } = useT();
  const clearable = value !== null && onClear !== undefined;
  return (
    <span className={`filter ${value === null ? 'idle' : ''}`}>
      <Popover
        className="filter-main"
        label={name}
        {...(value === null ? {} : { title: `${name}: ${value}` })}
        button={
          <>
            <span className="k">{name}</span>
            {value === null ? null : <span className="v">{value}</span>}
            {clearable ? null : <Icon name="down" small />}
          </>
        }
      >
        {children}
      </Popover>
      {clearable ? (
        <button
          type="button"
          className="filter-clear"
          aria-label={t('bills:filter.remove', { name })}
          onClick={onClear}
        >
          <Icon name="close" small />
        </button>
      ) : null}
    </span>
  );
}
