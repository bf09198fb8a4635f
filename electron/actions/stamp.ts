/** UTC instant with milliseconds: the order of what the journal says within one second can be seen. */
export function stampAt(ms: number): string {
  return new Date(ms).toISOString();
}
