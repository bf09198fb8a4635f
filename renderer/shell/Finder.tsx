import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';

type Props = {
  label: string;
  placeholder: string;
  /** Id of the list it finds in, and of the option that Enter would take. */
  list: string;
  active: string | undefined;
  /** The shortcut shown at its end. */
  keys: string;
  value: string;
  onChange: (text: string) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
};

/** The box at the head of a floating list: what is typed narrows the list, the arrows move in it. */
export function Finder({ label, placeholder, list, active, keys, value, onChange, onKeyDown }: Props) {
  return (
    <div className="finder">
      <Icon name="search" />
      <input
        data-autofocus
        className="finder-input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={active}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd keys={keys} />
    </div>
  );
}
