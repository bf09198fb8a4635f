import { useCallback, useEffect, useRef, useState } from 'react';
import { useFilterHandler } from '../../state/handlers';
import { Icon } from '../Icon';

/** Typing is answered once it pauses. */
const TYPING_MS = 250;

/** The field that free text is typed in; the filter command puts the cursor here. */
export function TextFilter({
  text,
  placeholder,
  onChange,
}: {
  text: string;
  placeholder: string;
  onChange: (text: string) => void;
}): React.ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ text, of: text });
  // A filter cleared elsewhere empties the field for good: what was typed before must not come back with the same text.
  if (draft.of !== text) setDraft({ text, of: text });
  const typed = draft.text;
  const focus = useCallback(() => field.current?.select(), []);
  useFilterHandler(focus);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <span className="text-filter">
      <Icon name="search" small />
      <input
        ref={field}
        type="search"
        value={typed}
        placeholder={placeholder}
        aria-label={placeholder}
        maxLength={256}
        onChange={(e) => setDraft({ text: e.target.value, of: text })}
      />
    </span>
  );
}
