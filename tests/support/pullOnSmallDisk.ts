/**
 * Pulls into a folder in a process of its own whose files may not grow beyond a limit, as on a disk that is full. Prints as JSON how the
 * pull ended, waits for a line that says there is room, and pulls what is left in the same run.
 */
import { once } from 'node:events';
import { addServed, realSync, type Served } from './realSync';
import { openRealStore } from './realStore';

async function main(): Promise<void> {
  const [folder = '', served = '', months = ''] = process.argv.slice(2);
  const keys = JSON.parse(served) as Record<string, Served>;
  const store = await openRealStore(folder);
  await addServed(store, keys);
  const { sync } = realSync(store, keys, { historyMonths: Number(months) });
  const pull = async () => {
    await sync.start(Object.keys(keys));
    await sync.idle();
    const rows = (await store.read.storageReport()).accounts.map((a) => a.rows);
    const ends = sync.status().map(({ state, failures }, i) => ({
      state,
      codes: [...new Set(failures.map((f) => f.error.code))],
      rows: rows[i],
    }));
    process.stdout.write(`${JSON.stringify(ends)}\n`);
  };
  await pull();
  await once(process.stdin, 'data');
  process.stdin.destroy();
  await pull();
  await store.close();
}

void main();
