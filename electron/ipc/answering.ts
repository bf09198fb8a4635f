/** What a call of the page goes through: sender, then input, then handler; every outcome is a value. */
import { type Answer, type CallName, calls, type CallOutput, type ParsedInput } from '@shared/ipc/contract';
import { AppError, isAppError, type WireError } from '@shared/errors';
import type { Logger } from '../app/logging';

export type Handlers = {
  [N in CallName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export type AnsweringOptions = {
  /** Answer as soon as they are asked, whatever else is still being opened. */
  atOnce: Partial<Handlers>;
  /** All of them. */
  handlers: Promise<Handlers>;
  /** Words for an error in the app's language; what is not an AppError becomes app.internal. */
  toWire: (error: unknown) => WireError;
  log: Logger;
  /** Check answers against the contract, too. They come from our own code, so only development and tests pay for it. */
  checkOutputs: boolean;
};

const SLOW_MS = 250;

/** Answers a call by its name. @param trusted whether it came from the page of our own window */
export type Answering = (name: CallName, trusted: boolean, input: unknown) => Promise<Answer<unknown>>;

export function createAnswering(options: AnsweringOptions): Answering {
  return (name, trusted, input) => answer(name, trusted, input, options);
}

async function answer<N extends CallName>(
  name: N,
  trusted: boolean,
  input: unknown,
  { atOnce, handlers, toWire, log, checkOutputs }: AnsweringOptions,
): Promise<Answer<CallOutput<N>>> {
  const started = performance.now();
  try {
    if (!trusted) {
      log.warn(`${name}: sender refused`);
      throw new AppError('input.invalid', { field: 'sender' });
    }
    const parsed = parseInput(name, input);
    const handler: Handlers[N] = atOnce[name] ?? (await handlers)[name];
    const value = await handler(parsed);
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
