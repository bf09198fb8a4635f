import { describe, expect, it } from 'vitest';
import lock from '../../../package-lock.json';

type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

const packages = lock.packages as Record<string, Locked>;

/** Where Node looks for a package from the folder of another: in its own node_modules, then in those above. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

describe('package-lock.json', () => {
  it('holds the packages of every platform, so that a fresh clone installs with npm ci', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(folder, name))
        .map((name) => `${folder} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
