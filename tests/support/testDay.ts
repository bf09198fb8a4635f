/** The day of the sandbox in tests, and the time on it. Free of the test runner: processes that a test starts use it too. */
import { timeOn } from '../../electron/sandbox/world/calendar';

/** The day on which test bills stand, unless another is given. */
export const TEST_DAY = '2026-11-24';

/**
 * The time on the test day, in ms: what an app that works with these bills must take for now, whenever the test runs. The sandbox's
 * own reckoning: over midnight both begin the day again, so ages are measured by another clock. Only signatures follow that of the computer.
 */
export const worldNow = (): number => timeOn(TEST_DAY, Date.now());
