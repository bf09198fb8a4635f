import { useCallback, useEffect, useRef, useState } from 'react';
import { isScaled, offsetAt, scrollTopFor, type Geometry } from './scrollWindow';

export type RowScroll = {
  /** For the scrolling element. */
  attach: (element: HTMLDivElement | null) => void;
  onScroll: () => void;
  /** Offset of the rows in px. */
  offset: number;
  /** Sideways scroll of the columns in px. */
  left: number;
  viewHeight: number;
  width: number;
  /** Scrolls the rows; returns nothing because the position follows the element. */
  scrollTo: (offset: number) => void;
  scrollSideways: (by: number) => void;
};

/**
 * Ties a scrolling element to the row arithmetic. Where the scrollbar is scaled, wheel and keyboard still move rows
 * one px per px: the exact offset is kept beside the coarser scrollbar position.
 */
export function useRowScroll(count: number, rowHeight: number, headHeight: number): RowScroll {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [size, setSize] = useState({ height: 0, width: 0 });
  const [position, setPosition] = useState({ offset: 0, left: 0 });
  const exact = useRef<{ scrollTop: number; offset: number } | null>(null);
  const viewHeight = Math.max(0, size.height - headHeight);

  useEffect(() => {
    if (!element) return undefined;
    const measure = (): void => setSize({ height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);

  const geometry = useCallback(
    (): Geometry => ({ count, rowHeight, viewHeight }),
    [count, rowHeight, viewHeight],
  );

  const onScroll = useCallback(() => {
    if (!element) return;
    const kept = exact.current;
    const same = kept !== null && Math.abs(kept.scrollTop - element.scrollTop) < 1;
    const offset = same ? kept.offset : offsetAt(element.scrollTop, geometry());
    if (!same) exact.current = null;
    setPosition({ offset, left: element.scrollLeft });
  }, [element, geometry]);

  const scrollTo = useCallback(
    (offset: number) => {
      if (!element) return;
      const g = geometry();
      const most = Math.max(0, g.count * g.rowHeight - g.viewHeight);
      const clamped = Math.min(most, Math.max(0, offset));
      element.scrollTo({ top: scrollTopFor(clamped, g), behavior: 'instant' });
      exact.current = isScaled(g) ? { scrollTop: element.scrollTop, offset: clamped } : null;
      setPosition({ offset: clamped, left: element.scrollLeft });
    },
    [element, geometry],
  );

  const offset = Math.min(position.offset, Math.max(0, count * rowHeight - viewHeight));

  useEffect(() => {
    if (!element || !isScaled(geometry())) return undefined;
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const unit = [1, rowHeight, viewHeight][event.deltaMode] ?? 1;
      scrollTo(offset + event.deltaY * unit);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [element, geometry, scrollTo, offset, rowHeight, viewHeight]);

  const scrollSideways = useCallback(
    (by: number) => {
      element?.scrollBy({ left: by });
    },
    [element],
  );

  return {
    attach: setElement,
    onScroll,
    offset,
    left: position.left,
    viewHeight,
    width: size.width,
    scrollTo,
    scrollSideways,
  };
}
