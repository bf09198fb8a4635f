/** Pulls into a folder in a process of its own and prints a line for each change, so that it can be killed between two. */
import { openRealStore } from './realStore';
import { addServed, realSync, type Served } from './realSync';

async function main(): Promise<void> {
  const [folder = '', served = '', months = ''] = process.argv.slice(2);
  const keys = JSON.parse(served) as Record<string, Served>;
  const store = await openRealStore(folder);
  await addServed(store, keys);
  const { sync } = realSync(store, keys, {
    historyMonths: Number(months),
    onChange: () => process.stdout.write('changed\n'),
  });
  await sync.start(Object.keys(keys));
  await sync.idle();
}

void main();
