/**
 * Asks `read` to run, never twice at a time: what is asked for meanwhile is read once more after it, so that an older answer
 * cannot land on a newer one.
 * @param read never rejects.
 */
export function oneAtATime(read: () => Promise<void>): () => void {
  let reading = false;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await read();
    } while (again);
    reading = false;
  };
  return () => {
    again = true;
    if (reading) return;
    reading = true;
    void run();
  };
}
