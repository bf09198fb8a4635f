import { AppError } from '@shared/errors';
import type { Gate } from './gate';
import type { SyncBench } from './syncBench';

/** Holds calls of one kind, like a request on the wire: cancelling the request ends it. */
export function onTheWire(
  held: Gate,
  when: (operation: string, offset: unknown) => boolean,
): SyncBench['cloud']['before'] {
  return ({ operation, input, options }) =>
    when(operation, input.offset)
      ? Promise.race([
          held.pass().then(() => undefined),
          new Promise<never>((_, reject) =>
            options.signal?.addEventListener('abort', () => reject(new AppError('network.cancelled'))),
          ),
        ])
      : undefined;
}
