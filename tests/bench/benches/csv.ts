/** All rows of the cache into a CSV file, against the sqlite3 shell's own. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { datasets } from '@shared/datasets';
import { rowsExportSchema } from '@shared/model/export';
import { createReporter } from '../../../electron/export/reporter';
import { exportRows } from '../../../electron/export/rows';
import { filledCache, type Filled } from '../filled';
import { seconds, sideBySide } from '../measure';
import type { Bench, Measured } from '../types';

const WORDS = {
  total: 'Total',
  sheet: 'Records',
  factsSheet: 'About',
  nameOf: '{{column}} (name)',
  facts: [],
};

export const csv: Bench = {
  name: 'csv',
  async run({ records, runs, folder, say }) {
    if (!hasShell()) {
      say('skipped: there is no sqlite3 shell on this computer (apt install sqlite3)');
      return [];
    }
    const cache = await filledCache(folder, records);
    const out = (name: string) => path.join(folder, name);
    let most = 0;
    const found = await sideBySide(
      Math.min(runs, 3),
      async () => {
        const before = process.memoryUsage.rss();
        const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 20);
        const took = await seconds(() => ours(cache, out('ours.csv')));
        clearInterval(timer);
        return took;
      },
      () => seconds(() => peer(cache, out('peer.csv'))),
    );
    const shell = memoryOfShell(cache, out('peer.csv'));
    cache.close();
    const lines: Measured[] = [
      {
        name: 'CSV of all records',
        ...found,
        unit: 's',
        goal: { kind: 'max', ratio: 2 },
        note: `${cache.rows} rows of ${datasets.resourceRecords.columns.length} columns; ours turns amounts and times into text, in the order of the table`,
      },
      {
        name: 'memory of the CSV export',
        ours: most / 2 ** 20,
        peer: shell,
        unit: 'MB',
        note: 'goal: less than 150 MB more than the shell; ours is what the process grew by, the peer is the whole shell',
      },
    ];
    return lines;
  },
};

function hasShell(): boolean {
  try {
    execFileSync('sqlite3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function ours(cache: Filled, file: string): Promise<void> {
  const request = rowsExportSchema.parse({
    kind: 'rows',
    scope: { dataset: 'resourceRecords', accountIds: cache.accountIds, cycles: [] },
    sort: [{ column: 'amount', descending: true }],
    columns: datasets.resourceRecords.columns.map((c) => ({ name: c.name, heading: c.name })),
    format: 'csv',
    codeNames: false,
    title: 'bench',
  });
  const report = createReporter(
    () => undefined,
    () => false,
  );
  await exportRows(cache.db, file, request, WORDS, 'en', new Map(), report);
}

const SELECT = `SELECT ${datasets.resourceRecords.columns.map((c) => `"${c.name}"`).join(', ')} FROM resource_record ORDER BY amount DESC, id DESC`;

function peer(cache: Filled, file: string): void {
  const out = fs.openSync(file, 'w');
  execFileSync('sqlite3', ['-readonly', '-header', '-csv', cache.db.name, `${SELECT};`], {
    stdio: ['ignore', out, 'inherit'],
  });
  fs.closeSync(out);
}

/** Most memory the shell took at a time, in MB; 0 where the system does not tell. */
function memoryOfShell(cache: Filled, file: string): number {
  try {
    const python = `import resource,subprocess,sys; subprocess.run(['sqlite3','-readonly','-header','-csv',sys.argv[1],sys.argv[2]],stdout=open(sys.argv[3],'w')); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)`;
    return (
      Number(execFileSync('python3', ['-c', python, cache.db.name, `${SELECT};`, file]).toString()) / 1024
    );
  } catch {
    return 0;
  }
}
