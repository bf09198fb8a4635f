/** Answers the calls of the main thread with the methods of one open database until it is told to close. */
import type { MessagePort } from 'node:worker_threads';
import { CLOSE, sendable, type Reply, type Request, type SentError } from './protocol';
import type { OpenNotice } from './database';

export type Served = {
  notice: OpenNotice | null;
  methods: Record<string, (...args: never[]) => unknown>;
  /** Told of each failure before it is answered. */
  failed?: (error: SentError) => void;
  close(): void;
};

export function serve(port: MessagePort, open: () => Served): void {
  const reply = (message: Reply) => port.postMessage(message);
  try {
    const served = open();
    port.on('message', (request: Request) => answer(port, served, request));
    reply({ kind: 'open', notice: served.notice });
  } catch (error) {
    reply({ kind: 'refused', error: sendable(error) });
  }
}

function answer(port: MessagePort, served: Served, { id, method, args }: Request): void {
  const reply = (message: Reply) => port.postMessage(message);
  try {
    if (method === CLOSE) return close(port, served, id);
    const run = Object.hasOwn(served.methods, method) ? served.methods[method] : undefined;
    if (!run) throw new Error(`no store method ${method}`);
    reply({ kind: 'value', id, value: run(...(args as never[])) });
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
