/** Runs in the main process of a real Electron: sends what it is asked to with the app's transport. */
import { app } from 'electron';
import { isAppError } from '@shared/errors';
import { createElectronTransport } from '../../../electron/cloud/electronTransport';
import type { FromHarness, ToHarness } from './electronLink';

const running = new Map<number, AbortController>();

async function handle(message: ToHarness): Promise<void> {
  if ('abort' in message) return running.get(message.abort)?.abort();
  const { id, request, body } = message;
  const controller = new AbortController();
  running.set(id, controller);
  const say = (answer: FromHarness) => process.send?.(answer);
  try {
    const response = await createElectronTransport().send({
      ...request,
      ...(body === null ? {} : { body: Buffer.from(body, 'base64') }),
      signal: controller.signal,
    });
    say({
      id,
      status: response.status,
      headers: response.headers,
      body: Buffer.from(response.body).toString('base64'),
    });
  } catch (error) {
    say({ id, code: isAppError(error) ? error.code : 'app.internal', text: String(error) });
  }
  running.delete(id);
}

process.on('message', (message: ToHarness) => void handle(message));
process.on('disconnect', () => app.quit());
void app.whenReady().then(() => process.send?.({ ready: true } satisfies FromHarness));
