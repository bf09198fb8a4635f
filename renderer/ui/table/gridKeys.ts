/** Where a key moves the focused row. */
export type Move = { index: number; extend: boolean };

type KeyLike = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** The row a key leads to, or null when the key moves nothing. */
export function moveFor(event: KeyLike, index: number, count: number, page: number): Move | null {
  if (count === 0) return null;
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return null;
  return { index: Math.min(count - 1, Math.max(0, target)), extend: event.shiftKey };
}
