/** What the first question after a start would wait for, read into memory while nothing is asked. */
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition } from '@shared/datasets';
import { pulledNames } from './names';
import { onceTexts } from './onceTexts';

/** One catalogue or column of texts a step, each a transaction of its own. */
export function* beforehand(db: Database): Generator<void, void> {
  const step = db.transaction((read: () => unknown) => void read());
  yield step(() => pulledNames(db));
  for (const id of datasetIds) {
    const dataset: DatasetDefinition = datasets[id];
    const { once, names = [], search } = dataset;
    if (!once) continue;
    const searched = new Set([...names, ...search.filter((name) => once.includes(name))]);
    for (const name of searched) yield step(() => onceTexts(db, dataset, [name]));
  }
}
