/**
 * Pages of long lists are decoded in a thread of their own, beside the one that writes: the next page while the one before is being
 * written. Without that thread, or with one that dies, pages are decoded where they are written, as those of short lists are.
 */
import { connectLater, type Connection, type SpawnWorker, type StoreLog } from './connection';
import type { PullContext, StepOutcome } from './pages';
import { memoryOf, type PackedPage } from './packed';
import type { PageOutcome, PageWrite } from './types';

/** A first page of fewer bytes is of a list that is not worth a thread: some hundred records. */
const LONG = 100_000;
/** The thread ends, and gives its memory back, when no page has come for so long. */
const IDLE_MS = 20_000;
/** A thread that dies so often is not started again. */
const MOST_DEATHS = 3;

export type PageWriter = {
  /** Begins to decode a page that is going to be written. */
  ahead(page: PageWrite): void;
  /** Pages of one pull are written in the order in which they are handed over. */
  write(page: PageWrite): Promise<PageOutcome>;
  /** Waits for the pages that were handed over. */
  settled(): Promise<void>;
  /** As settled, and ends the thread. */
  close(): Promise<void>;
};

export type DecodingOptions = {
  folder: string;
  spawn: SpawnWorker;
  log: StoreLog;
  writer: Pick<Connection, 'call'>;
};

export function pageWriter({ writer, ...options }: DecodingOptions): PageWriter {
  const contexts = new Map<number, Promise<PullContext | null>>();
  const underWay = new Set<Promise<unknown>>();
  /** Pages that are decoded ahead, by their bytes: one that is never written is held by nobody. */
  const early = new WeakMap<Uint8Array, Promise<PackedPage | null>>();
  let decoder: Connection | null = null;
  let deaths = 0;
  let isAnew = true;
  let idle: NodeJS.Timeout | undefined;

  async function write({ given, ...page }: PageWrite): Promise<PageOutcome> {
    const packed = await (early.get(page.body) ?? decoded(page));
    // The same call as any other, but for the copy of two megabytes.
    const memory = given ? wholeBuffer(page.body) : [];
    if (!packed) return (await writer.call('writePage', [page], memory)) as PageOutcome;
    try {
      const handed = [...memory, ...memoryOf(packed)];
      const { outcome, inStep } = (await writer.call('writePacked', [page, packed], handed)) as StepOutcome;
      isAnew ||= !inStep;
      return outcome;
    } catch (error) {
      isAnew = true;
      throw error;
    }
  }

  /** null where the writer is to decode the page. The decoder has a copy: should it die, nothing is lost. */
  async function decoded(page: PageWrite): Promise<PackedPage | null> {
    const context = await contextOf(page);
    if (!context || deaths >= MOST_DEATHS) return null;
    clearTimeout(idle);
    const thread = (decoder ??= connectLater({ ...options, role: 'decoder' }));
    const anew = isAnew;
    isAnew = false;
    try {
      return (await thread.call('decode', [context, page.body, anew])) as PackedPage | null;
    } catch (error) {
      if (decoder === thread) {
        decoder = null;
        deaths += 1;
        isAnew = true;
        options.log.warn('pages are decoded where they are written', error);
      }
      return null;
    } finally {
      clearTimeout(idle);
      idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  }

  /** Asked once a pull, so that all of its pages go the same way and none passes another. */
  function contextOf({ pullId, offset, body }: PageWrite): Promise<PullContext | null> {
    const known = offset === 0 ? undefined : contexts.get(pullId);
    if (known) return known;
    const asked = body.byteLength < LONG ? Promise.resolve(null) : longList(pullId);
    contexts.delete(pullId);
    contexts.set(pullId, asked);
    for (const id of contexts.keys()) if (contexts.size > 64) contexts.delete(id);
    return asked;
  }

  async function longList(pullId: number): Promise<PullContext | null> {
    try {
      return (await writer.call('pullContext', [pullId])) as PullContext | null;
    } catch {
      // What is wrong is told by the writing of the page.
      return null;
    }
  }

  async function end(): Promise<void> {
    const ending = decoder;
    decoder = null;
    isAnew = true;
    clearTimeout(idle);
    await ending?.close();
  }

  async function settled(): Promise<void> {
    await Promise.allSettled(underWay);
    // A cache that is opened anew may be another one, whose pulls have the same numbers.
    contexts.clear();
  }

  return {
    ahead: (page) => void early.set(page.body, decoded(page)),
    write(page) {
      const outcome = write(page);
      underWay.add(outcome);
      const done = () => void underWay.delete(outcome);
      outcome.then(done, done);
      return outcome;
    },
    settled,
    async close() {
      await settled();
      await end();
    },
  };
}

/** The buffer that holds these bytes and nothing else; none where it is shared with others. */
function wholeBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
