/** What the first question after a start would wait for, read into memory while nothing is asked. */
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition } from '@shared/datasets';
import { pulledNames } from './names';
import { readSome } from './onceTexts';

/** Texts a step reads: whoever asks meanwhile waits for one step. */
const TEXTS = 10_000;

/** The catalogues, or some texts of a column, a step; each is a transaction of its own. */
export function* beforehand(db: Database): Generator<void, void> {
  const step = db.transaction((read: () => unknown) => void read());
  yield step(() => pulledNames(db));
  for (const id of datasetIds) {
    const dataset: DatasetDefinition = datasets[id];
    const { once, names = [], search } = dataset;
    if (!once) continue;
    const searched = new Set([...names, ...search.filter((name) => once.includes(name))]);
    for (const name of searched)
      for (let more = true; more;) yield step(() => (more = readSome(db, dataset, name, TEXTS)));
  }
}
