import { useRef } from 'react';

type Props<Id extends string> = {
  label: string;
  tabs: readonly { id: Id; name: string }[];
  tab: Id;
  onChange: (id: Id) => void;
};

/** Views of one thing side by side. The one in front is a stop of the Tab key; the arrows, Home and End move among them. */
export function Tabs<Id extends string>({ label, tabs, tab, onChange }: Props<Id>): React.ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === tab);
    const last = tabs.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    const to = next === undefined ? undefined : tabs[next];
    if (next === undefined || !to) return;
    event.preventDefault();
    onChange(to.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === tab}
          tabIndex={id === tab ? 0 : -1}
          className={id === tab ? 'tab on' : 'tab'}
          data-text={name}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
