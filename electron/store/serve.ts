/** Answers the calls of the main thread with the methods of one open database until it is told to close. */
import type { MessagePort } from 'node:worker_threads';
import { CLOSE, Handed, sendable, type Reply, type Request, type SentError } from './protocol';
import type { OpenNotice } from './database';

export type Served = {
  notice: OpenNotice | null;
  methods: Record<string, (...args: never[]) => unknown>;
  /** Told of each failure before it is answered. */
  failed?: (error: SentError) => void;
  /** What may be done beforehand while nothing is asked, a step at a time. */
  idle?: Iterator<unknown>;
  close(): void;
};

/** So long nothing is asked before something is done beforehand: a window that opens asks more often. */
const QUIET_MS = 2000;

export function serve(port: MessagePort, open: () => Served): void {
  const reply = (message: Reply) => port.postMessage(message);
  try {
    const served = open();
    const beforehand = whenQuiet(served);
    port.on('message', (request: Request) => {
      if (request.method === CLOSE) beforehand.end();
      else beforehand.putOff();
      answer(port, served, request);
    });
    beforehand.putOff();
    reply({ kind: 'open', notice: served.notice });
  } catch (error) {
    reply({ kind: 'refused', error: sendable(error) });
  }
}

/** Steps wait for a quiet time; each question puts them off. */
function whenQuiet({ idle, failed }: Served): { putOff(): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const end = () => clearTimeout(timer);
  function step(): void {
    try {
      // Between two steps whatever was asked meanwhile is answered.
      if (idle?.next().done === false) timer = setTimeout(step);
    } catch (error) {
      // The question it was done for will say so.
      failed?.(sendable(error));
    }
  }
  return {
    end,
    putOff() {
      end();
      if (idle) timer = setTimeout(step, QUIET_MS);
    },
  };
}

function answer(port: MessagePort, served: Served, { id, method, args }: Request): void {
  const reply = (message: Reply) => port.postMessage(message);
  try {
    if (method === CLOSE) return close(port, served, id);
    const run = Object.hasOwn(served.methods, method) ? served.methods[method] : undefined;
    if (!run) throw new Error(`no store method ${method}`);
    const value = run(...(args as never[]));
    if (!(value instanceof Handed)) return reply({ kind: 'value', id, value });
    port.postMessage({ kind: 'value', id, value: value.value } satisfies Reply, value.memory);
  } catch (error) {
    const sent = sendable(error);
    served.failed?.(sent);
    const stack = sent.code === 'store.failed' && error instanceof Error ? error.stack : undefined;
    reply({ kind: 'error', id, error: sent, ...(stack === undefined ? {} : { bug: stack }) });
  }
}

/** Ends the thread whatever happens: a log that cannot be emptied, on a full disk, is read at the next start. */
function close(port: MessagePort, served: Served, id: number): void {
  try {
    served.close();
  } finally {
    port.postMessage({ kind: 'value', id, value: null } satisfies Reply);
    port.close();
  }
}
