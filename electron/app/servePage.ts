/** Answers app:// and knows when the page has been handed what it starts with. */
import { protocol } from 'electron';
import { SCHEME, serveAsset } from './protocol';

/** A page that asks for no script, because its files are gone or another server has them, is not waited for longer. */
const PATIENCE_MS = 1_000;

/**
 * Starts answering app://. Call after `ready`.
 * @returns what resolves when the page has taken its first scripts: from then on it is busy with them for a while, and
 * whatever keeps the main process busy costs it nothing. It never fails.
 */
export function servePage(folder: string): Promise<void> {
  return new Promise((handed) => {
    setTimeout(handed, PATIENCE_MS);
    let waiting = 0;
    let scripts = 0;
    const taken = () => {
      waiting -= 1;
      // What belongs together is asked for together.
      setImmediate(() => waiting === 0 && scripts > 0 && handed());
    };
    protocol.handle(SCHEME, async (request) => {
      waiting += 1;
      const answer = await serveAsset(folder, request);
      if (answer.headers.get('Content-Type')?.startsWith('text/javascript')) scripts += 1;
      return new Response(followed(answer.body, taken), answer);
    });
  });
}

type Body = Response['body'];

/** The same body; `taken` is called when nothing of it is left to take. */
function followed(body: Body, taken: () => void): Body {
  if (!body) {
    taken();
    return null;
  }
  const parts = body.getReader();
  const underlying: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
    async pull(controller) {
      const { done, value } = await parts.read();
      if (!done) return controller.enqueue(value);
      controller.close();
      taken();
    },
    async cancel(reason) {
      taken();
      await parts.cancel(reason);
    },
  };
  // Nothing is read ahead: what was read has been taken.
  return new ReadableStream(underlying, { highWaterMark: 0 });
}
