/** What begins the holding of a button: anything else that is pressed or still held down spends nothing. */

/** The main button of a mouse, a finger, a pen; a context menu is no beginning. */
export function isPressed({ button }: { button: number }): boolean {
  return button === 0;
}

export function isHoldKey(key: string): boolean {
  return key === ' ' || key === 'Enter';
}

/** A key that was held down already when it came here repeats, and does not count. */
export function isKeyPressed({ key, repeat }: { key: string; repeat: boolean }): boolean {
  return isHoldKey(key) && !repeat;
}
