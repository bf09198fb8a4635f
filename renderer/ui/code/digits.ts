/** The six digits as the boxes hold them: texts of at most one digit, and where the focus goes after a key. */

export const DIGITS = 6;

/** Figures of any script as 0 to 9; all else is dropped. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** The code after something was typed or pasted at a box; what goes beyond the last box is dropped. */
export function insertAt(value: string, index: number, text: string): { value: string; focus: number } {
  const digits = digitsOf(text).slice(0, DIGITS);
  if (digits === '') return { value, focus: index };
  // A whole code fills all boxes, wherever it was pasted.
  const from = digits.length === DIGITS ? 0 : index;
  const boxes = boxesOf(value);
  [...digits].forEach((digit, i) => {
    if (from + i < DIGITS) boxes[from + i] = digit;
  });
  return { value: joined(boxes), focus: Math.min(from + digits.length, DIGITS - 1) };
}

/** Backspace clears its box, or the one before where its own is empty. */
export function eraseAt(value: string, index: number): { value: string; focus: number } {
  const boxes = boxesOf(value);
  const at = boxes[index] === '' ? Math.max(0, index - 1) : index;
  boxes[at] = '';
  return { value: joined(boxes), focus: at };
}

/** One text for each box; a space stands for an empty one in the middle. */
export function boxesOf(value: string): string[] {
  return Array.from({ length: DIGITS }, (_, i) => (value[i] ?? '').trim());
}

export function isComplete(value: string): boolean {
  return /^\d{6}$/.test(value);
}

function joined(boxes: readonly string[]): string {
  return boxes
    .map((box) => box || ' ')
    .join('')
    .trimEnd();
}
