/** The day of the sandbox in tests, and the time on it. Free of the test runner: processes that a test starts use it too. */
import { dayAt, type Day } from '@shared/time';

/** The day on which test bills stand, unless another is given. */
export const TEST_DAY = '2026-11-24';

const midnight = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`);
const AHEAD_MS = midnight(TEST_DAY) - midnight(dayAt(Date.now()));

/**
 * The time on the test day, in ms: what an app that works with these bills must take for now, whenever the test runs. Only signatures
 * follow the clock of the computer, as the sandbox's do.
 */
export const worldNow = (): number => Date.now() + AHEAD_MS;
