import { type KeyboardEvent, useEffect, useState } from 'react';

/**
 * A field whose arrows move through a list below it (combobox with listbox). The active option is kept in sight.
 * @param ids option ids in order; `preferred` is active until the person moves; `choose` runs on Enter.
 */
export function useListbox(
  ids: readonly string[],
  preferred: string | undefined,
  choose: (id: string) => void,
) {
  const [wanted, setActive] = useState<string>();
  const active = [wanted, preferred, ids[0]].find((id) => id !== undefined && ids.includes(id));

  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || ids.length === 0) return;
    const at = active === undefined ? -1 : ids.indexOf(active);
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % ids.length,
      ArrowUp: (at - 1 + ids.length) % ids.length,
      PageDown: Math.min(at + 8, ids.length - 1),
      PageUp: Math.max(at - 8, 0),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActive(ids[next]);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    }
  };
  return { active, setActive, onKeyDown };
}
