/** The line between the app and the cloud, on which a request that writes can get lost in every way. */
import { AppError } from '@shared/errors';
import type { HttpRequest, HttpResponse, Transport } from '../../electron/cloud/types';

/**
 * passes  what the server does with it is a fault of the server.
 * late    the app gives up, and the request arrives and takes effect afterwards.
 * never   the app gives up, and the request got lost on the way.
 * severed it arrives and takes effect, the app never hears of it and waits (until it is killed or told to stop).
 */
export type Line = 'passes' | 'late' | 'never' | 'severed';

export type Wire = {
  transport: Transport;
  /** How the next requests travel; after them, all pass. */
  plan(lines: readonly Line[]): void;
  /** Resolves when the next request has been handed over. */
  handedOver(): Promise<void>;
  /** Lets what is late arrive, and waits until it has been answered. */
  arrive(): Promise<void>;
  /** Resolves when the severed request has been dealt with by the server. */
  severed(): Promise<void>;
  /** Requests handed over so far. */
  count(): number;
};

export function createWire(inner: Transport): Wire {
  let lines: Line[] = [];
  let waiting: (() => void)[] = [];
  let late: (() => Promise<unknown>)[] = [];
  let handed = 0;
  let severed: Promise<unknown> = Promise.resolve();

  async function send(request: HttpRequest): Promise<HttpResponse> {
    handed += 1;
    const line = lines.shift() ?? 'passes';
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
    // What arrives late or unheard is no longer the app's to cancel.
    const free = { ...request };
    delete free.signal;
    switch (line) {
      case 'passes':
        return inner.send(request);
      case 'late':
        late.push(() => inner.send(free).catch(() => undefined));
        throw new AppError('network.timeout');
      case 'never':
        throw new AppError('network.timeout');
      case 'severed':
        severed = inner.send(free).catch(() => undefined);
        return untilStopped(request.signal);
    }
  }

  return {
    transport: { send },
    plan: (next) => void (lines = [...next]),
    handedOver: () => new Promise((resolve) => waiting.push(resolve)),
    async arrive() {
      const now = late;
      late = [];
      for (const one of now) await one();
    },
    severed: async () => void (await severed),
    count: () => handed,
  };
}

function untilStopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(new AppError('network.cancelled'));
    signal?.addEventListener('abort', () => reject(new AppError('network.cancelled')), { once: true });
  });
}
