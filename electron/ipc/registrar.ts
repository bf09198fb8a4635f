/** One place where calls of the page enter: sender, then input, then handler; every outcome is a value. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type Answer, type CallName, calls, type CallOutput, type ParsedInput } from '@shared/ipc/contract';
import { AppError, isAppError, type WireError } from '@shared/errors';
import { CALL_PREFIX, callNames } from '@shared/ipc/names';
import type { Logger } from '../app/logging';

export type Handlers = {
  [N in CallName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export type Registration = {
  handlers: Handlers;
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Words for an error in the app's language; what is not an AppError becomes app.internal. */
  toWire: (error: unknown) => WireError;
  log: Logger;
  /** Check answers against the contract, too. They come from our own code, so only development and tests pay for it. */
  checkOutputs: boolean;
};

const SLOW_MS = 250;

export function registerCalls(registration: Registration): void {
  for (const name of callNames) {
    ipcMain.handle(CALL_PREFIX + name, (event, input: unknown) => answer(name, event, input, registration));
  }
}

async function answer<N extends CallName>(
  name: N,
  event: IpcMainInvokeEvent,
  input: unknown,
  { handlers, isTrusted, toWire, log, checkOutputs }: Registration,
): Promise<Answer<CallOutput<N>>> {
  const started = performance.now();
  try {
    if (!isTrusted(event)) {
      log.warn(`${name}: sender refused`);
      throw new AppError('input.invalid', { field: 'sender' });
    }
    const value = await handlers[name](parseInput(name, input));
    if (checkOutputs) calls[name].output.parse(value);
    return { ok: true, value };
  } catch (error) {
    if (!isAppError(error) || error.code === 'app.internal') log.error(`${name} failed`, error);
    return { ok: false, error: toWire(error) };
  } finally {
    const took = performance.now() - started;
    if (took > SLOW_MS) log.info(`${name} took ${Math.round(took)} ms`);
  }
}

/** @throws AppError input.invalid with the path of the first field that does not fit; never with its value. */
function parseInput<N extends CallName>(name: N, input: unknown): ParsedInput<N> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AppError('input.invalid', { field: field.slice(0, 100) });
  }
  // The schema of this very name has parsed it; TypeScript cannot follow the lookup by a type parameter.
  return parsed.data as ParsedInput<N>;
}
