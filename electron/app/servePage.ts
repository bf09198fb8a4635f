/** Answers app:// and knows when the page has been handed what it starts with. */
import { protocol } from 'electron';
import { SCHEME, serveAsset } from './protocol';

/** A page that does not ask, because its files are gone or another server has them, is not waited for longer. */
const PATIENCE_MS = 1_000;

/**
 * Starts answering app://. Call after `ready`.
 * @returns what resolves when the page has taken its document and the files this names: from then on it is busy with them
 * for a while. It never fails.
 */
export function servePage(folder: string): Promise<void> {
  return new Promise((handed) => {
    setTimeout(handed, PATIENCE_MS);
    /** The files that are still to be taken; undefined before the document is read, zero once the page has all of them. */
    let open: number | undefined;
    const taken = () => {
      if (open) open -= 1;
      if (open === 0) handed();
    };
    protocol.handle(SCHEME, async (request) => {
      const answer = await serveAsset(folder, request);
      if (open === 0 || !answer.ok) return answer;
      if (open !== undefined) return new Response(followed(answer.body, taken), answer);
      const document = await answer.text();
      open = filesOf(document);
      return new Response(document, answer);
    });
  });
}

/** How many files a document has the page read. */
function filesOf(document: string): number {
  return document.match(/<(?:script|link)\s[^>]*\b(?:src|href)=/g)?.length ?? 0;
}

type Body = Response['body'];

/** The same body; `taken` is called when nothing of it is left to take. */
function followed(body: Body, taken: () => void): Body {
  if (!body) return null;
  const parts = body.getReader();
  const underlying: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
    async pull(controller) {
      const { done, value } = await parts.read();
      if (!done) return controller.enqueue(value);
      controller.close();
      // Its end has to be told, too.
      setImmediate(taken);
    },
    async cancel(reason) {
      taken();
      await parts.cancel(reason);
    },
  };
  // Nothing is read ahead: what was read has been taken.
  return new ReadableStream(underlying, { highWaterMark: 0 });
}
