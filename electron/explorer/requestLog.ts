/** The calls the app has made, newest last; bounded, in memory only, and without secrets (cloud/mask.ts). */
import type { WireError } from '@shared/errors';
import type { RequestDetail, RequestFilter, RequestLine } from '@shared/model/explorer';
import type { CallTrace } from '../cloud/trace';

const KEPT = 2000;
/** As many lines as are worth sending to the page at once. */
const SHOWN = 1000;

type Kept = { line: RequestLine; trace: CallTrace };

export type RequestLog = {
  add(trace: CallTrace): number;
  list(filter: RequestFilter): { lines: RequestLine[]; total: number; kept: number };
  detail(id: number): RequestDetail | null;
  clear(): void;
};

/** @param describe puts an error in the person's words, when it is looked at */
export function createRequestLog(describe: (error: unknown) => WireError, changed: () => void): RequestLog {
  let entries: Kept[] = [];
  let last = 0;
  return {
    add(trace) {
      last += 1;
      entries.push({ line: lineOf(last, trace), trace });
      // In steps, so that not every call copies the list.
      if (entries.length > KEPT + 200) entries = entries.slice(-KEPT);
      changed();
      return last;
    },
    list(filter) {
      const found = entries.filter(({ line }) => matches(line, filter)).map(({ line }) => line);
      return { lines: found.slice(-SHOWN).reverse(), total: found.length, kept: entries.length };
    },
    detail(id) {
      const entry = entries.find(({ line }) => line.id === id);
      if (!entry) return null;
      const { line, trace } = entry;
      return {
        line,
        attempts: trace.attempts,
        sent: trace.sent && { ...trace.sent, method: trace.method, url: trace.url },
        error: trace.error && describe(trace.error),
        difference: trace.difference,
      };
    },
    clear() {
      entries = [];
      changed();
    },
  };
}

function lineOf(id: number, trace: CallTrace): RequestLine {
  const { host, pathname } = new URL(trace.url);
  const { accountId, operation, service, method, startedAt, durationMs, status, requestId, bytes, write } =
    trace;
  const wireCode = trace.error?.params['code'];
  return {
    id,
    accountId,
    operation,
    service,
    method,
    host,
    path: pathname,
    startedAt,
    durationMs,
    attempts: trace.attempts.length,
    status,
    requestId,
    bytes,
    write,
    code: trace.error ? String(wireCode ?? trace.error.code) : null,
  };
}

function matches(line: RequestLine, { accountId, text, which }: RequestFilter): boolean {
  if (accountId !== null && line.accountId !== accountId) return false;
  if (which === 'failed' && line.code === null) return false;
  if (which === 'retried' && line.attempts < 2) return false;
  if (which === 'writes' && !line.write) return false;
  const sought = text.trim().toLowerCase();
  if (!sought) return true;
  return [line.operation, line.path, line.code, line.requestId, line.host].some((part) =>
    part?.toLowerCase().includes(sought),
  );
}
