import { throwIfAborted } from './time';
import type { Transport } from './types';

/** Sends one request after the other, and does something before each. */
export function oneAtATime(transport: Transport, before: () => Promise<void>): Transport {
  let line: Promise<unknown> = Promise.resolve();
  return {
    send(request) {
      const turn = line.then(async () => {
        throwIfAborted(request.signal);
        await before();
        return transport.send(request);
      });
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}
