/** Runs in the main process of a real Electron: sends what it is asked to with the app's transport. */
import { app, session } from 'electron';
import { isAppError } from '@shared/errors';
import { createElectronTransport } from '../../../electron/cloud/electronTransport';
import { createElectronWriteTransport } from '../../../electron/cloud/electronWrites';
import { wasNotSent } from '../../../electron/cloud/writeErrors';
import type { Transport } from '../../../electron/cloud/types';
import type { FromHarness, ToHarness } from './electronLink';

/** The session of writes (electronWrites.ts). */
const PARTITION = 'writes';

let transports: { reads: Transport; writes: Transport } | null = null;

/** As in the app: one of each, made when the app is ready. */
function transportsOf() {
  transports ??= { reads: createElectronTransport(), writes: createElectronWriteTransport() };
  return transports;
}

const running = new Map<number, AbortController>();

/** Chromium's own verdict for every other certificate. */
function trust(fingerprint: string): void {
  session
    .fromPartition(PARTITION, { cache: false })
    .setCertificateVerifyProc(({ certificate }, decide) =>
      decide(certificate.fingerprint === fingerprint ? 0 : -3),
    );
}

async function handle(message: ToHarness): Promise<void> {
  if ('trust' in message) return trust(message.trust);
  if ('abort' in message) return running.get(message.abort)?.abort();
  const { id, kind, request, body, givenUp } = message;
  const controller = new AbortController();
  if (givenUp) controller.abort();
  running.set(id, controller);
  const say = (answer: FromHarness) => process.send?.(answer);
  try {
    const response = await transportsOf()[kind].send({
      ...request,
      ...(body === null ? {} : { body: Buffer.from(body, 'base64') }),
      signal: controller.signal,
      onProgress: (progress) => say({ id, progress }),
    });
    say({
      id,
      status: response.status,
      headers: response.headers,
      body: Buffer.from(response.body).toString('base64'),
    });
  } catch (error) {
    const code = isAppError(error) ? error.code : 'app.internal';
    say({ id, code, text: String(error), notSent: isAppError(error) && wasNotSent(error) });
  }
  running.delete(id);
}

process.on('message', (message: ToHarness) => void handle(message));
process.on('disconnect', () => app.quit());
void app.whenReady().then(() => process.send?.({ ready: true } satisfies FromHarness));
