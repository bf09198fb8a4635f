import { useId, useState } from 'react';
import './popover.css';

type Props = {
  /** Inside the button. */
  button: React.ReactNode;
  label: string;
  className?: string;
  title?: string;
  disabled?: boolean;
  /** Drawn while open; `close` gives the focus back to the button. */
  children: (close: () => void) => React.ReactNode;
};

/**
 * A button with a panel under it. The browser's own popover does what is easily got wrong by hand: it lies over
 * everything, Esc and a click outside close it, and the focus goes back to the button.
 */
export function Popover({
  button,
  label,
  className = '',
  title,
  disabled,
  children,
}: Props): React.ReactElement {
  const id = useId();
  const anchor = `--popover${id.replace(/\W/g, '')}`;
  const [open, setOpen] = useState(false);
  const close = (): void => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={className}
        title={title}
        disabled={disabled}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        style={{ anchorName: anchor }}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        style={{ positionAnchor: anchor }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open ? children(close) : null}
      </div>
    </>
  );
}
