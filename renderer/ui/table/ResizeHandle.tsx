import { useRef } from 'react';
import { useT } from '../../i18n';

/** Narrower than this nothing can be read. */
const LEAST = 48;
const MOST = 800;
/** px a press of an arrow key moves. */
const STEP = 16;

type Props = { name: string; width: number; onResize: (width: number) => void };

/** The edge of a head, drawn with the pointer or moved with the arrow keys. */
export function ResizeHandle({ name, width, onResize }: Props): React.ReactElement {
  const { t } = useT();
  const from = useRef<{ x: number; width: number } | null>(null);
  const set = (next: number): void => onResize(Math.round(Math.min(MOST, Math.max(LEAST, next))));
  return (
    <span
      className="head-resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('bills:columns.resize', { name })}
      aria-valuenow={Math.round(width)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (from.current) set(from.current.width + event.clientX - from.current.x);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width - STEP);
        else if (event.key === 'ArrowRight') set(width + STEP);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
