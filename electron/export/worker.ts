/** A thread that writes one file: it reads one state of the cache from beginning to end, whatever is pulled meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { learnNames } from '@shared/codes/pulled';
import { pulledNames } from '../query/names';
import { openForReading } from '../store/database';
import { exportError } from './errors';
import { exportFocus } from './focus';
import { CANCEL, type ExportData, type ExportMessage } from './protocol';
import { createReporter } from './reporter';
import { exportRows } from './rows';

const port = parentPort;
if (!port) throw new Error('the export worker is a worker thread');
const data = workerData as ExportData;
const tell = (message: ExportMessage) => port.postMessage(message);

let cancelled = false;
port.on('message', (word: unknown) => {
  if (word === CANCEL) cancelled = true;
});

run()
  .then((checks) => tell({ kind: 'done', checks }))
  .catch((error: unknown) => tell({ kind: 'failed', error: exportError(error) }))
  .finally(() => port.close());

async function run() {
  const { folder, file, request, words, language, accounts } = data;
  const report = createReporter(
    (p) => tell({ kind: 'progress', ...p }),
    () => cancelled,
  );
  const db = openForReading(folder);
  try {
    db.exec('BEGIN');
    learnNames(pulledNames(db));
    if (request.kind === 'focus')
      return await exportFocus(db, file, request, new Map(accounts), words.facts, report);
    const names = new Map(accounts.map(([id, { name }]) => [id, name]));
    await exportRows(db, file, request, words, language, names, report);
    return null;
  } finally {
    db.close();
  }
}
