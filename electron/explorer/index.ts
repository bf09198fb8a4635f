/** Any operation that reads, called by hand: what was sent, what came back, how it went. */
import { operation } from '@shared/contract/operations';
import { AppError, type WireError } from '@shared/errors';
import type { Explored } from '@shared/model/explorer';
import { maskAnswer } from '../cloud/mask';
import type { Caller, CallInput, CloudClient } from '../cloud/types';
import { createDownloads, type Saving } from './downloads';
import { createRequestLog, type RequestLog } from './requestLog';

/** More text than this is not looked at in a window. */
const SHOWN_CHARACTERS = 2 * 1024 * 1024;

export type Explorer = {
  log: RequestLog;
  /** Failures of the call are in the answer; what is thrown came before it. */
  call(question: { accountId: string; operation: string; input: string }): Promise<Explored>;
  /** @returns null when the person cancels. @throws AppError file.missing, file.failed */
  save(handle: string): Promise<{ name: string } | null>;
};

export type ExplorerDeps = {
  log: RequestLog;
  client: CloudClient;
  callerFor: (accountId: string) => Promise<Caller>;
  describe: (error: unknown) => WireError;
  saving: Saving;
};

export { atMostEvery } from './atMostEvery';
export { createRequestLog, type RequestLog };

export function createExplorer({ log, client, callerFor, describe, saving }: ExplorerDeps): Explorer {
  const downloads = createDownloads(saving);
  return {
    log,
    async call({ accountId, operation: id, input }) {
      const caller = await callerFor(accountId);
      const found = operation(caller.site, id);
      if (found.write) throw new AppError('input.invalid', { field: 'operation' });
      const values = inputIn(input);
      const answer: Explored = { detail: null, body: null, cut: false, file: null, error: null };
      let traced = false;
      const options = { personAsked: true, onTrace: () => void (traced = true) };
      try {
        if (found.response.type === 'binary') {
          const { bytes, contentType, fileName = id } = await client.download(id, values, caller, options);
          const handle = downloads.hold(fileName, bytes);
          answer.file = { handle, name: fileName, contentType, bytes: bytes.byteLength };
        } else {
          const { body } = await client.raw(id, values, caller, options);
          // Masked whole and cut then: half an answer is no JSON, and nothing in it could be told to be a secret.
          const text = maskAnswer(found, new TextDecoder().decode(body));
          answer.body = text.slice(0, SHOWN_CHARACTERS);
          answer.cut = text.length > SHOWN_CHARACTERS;
        }
      } catch (error) {
        answer.error = describe(error);
      }
      // The log has just heard of the same call.
      const [newest] = traced ? log.list({ accountId, text: id, which: 'all' }).lines : [];
      return { ...answer, detail: newest ? log.detail(newest.id) : null };
    },
    save: (handle) => downloads.save(handle),
  };
}

function inputIn(text: string): CallInput {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as CallInput;
  } catch {
    // Reported below, as any other text that is no object.
  }
  throw new AppError('input.invalid', { field: 'input', reason: 'format' });
}
