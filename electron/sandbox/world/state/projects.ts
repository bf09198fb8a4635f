/** Enterprise projects: who may have them, and which there are. Those of the bills come with the seed. */
import { instantAt } from '@shared/time';
import type { Instant } from '@shared/time';
import type { Labels } from '@shared/contract/types';
import type { Account } from '../../world/accounts';
import { PROJECT_NAMES } from '../names';
import { Draw, hashText, mix } from '../random';
import { PROJECTS } from '../units';

export type ProjectType = 'prod' | 'poc';

export type Project = {
  id: string;
  name: Labels;
  description: string;
  /** 1 enabled, 2 disabled. */
  status: 1 | 2;
  type: ProjectType;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Projects an account may have beside the default one. */
export const QUOTA = 100;

const BORN: Instant = '2023-01-09T02:14:28Z';

export class Projects {
  private readonly opened = new Set<string>();
  private readonly changed = new Map<string, readonly Project[]>();
  private count = 0;

  constructor(private readonly seed: string) {}

  isOpen(account: Account): boolean {
    return account.projects || this.opened.has(account.domainId);
  }

  open(account: Account): void {
    this.opened.add(account.domainId);
  }

  /** The default project comes first; without projects there is none. */
  of(account: Account): readonly Project[] {
    if (!this.isOpen(account)) return [];
    return this.changed.get(account.domainId) ?? seeded(account);
  }

  create(
    account: Account,
    wanted: Pick<Project, 'description' | 'type'> & { name: string },
    now: number,
  ): Project {
    this.count += 1;
    const at = instantAt(now);
    const project: Project = {
      id: new Draw(mix(hashText(this.seed, 9), this.count)).uuid(),
      name: { zh: wanted.name, en: wanted.name },
      description: wanted.description,
      status: 1,
      type: wanted.type,
      createdAt: at,
      updatedAt: at,
    };
    this.changed.set(account.domainId, [...this.of(account), project]);
    return project;
  }

  /** The changed project; undefined where there is none of that id. */
  change(account: Account, id: string, change: Partial<Project>, now: number): Project | undefined {
    const before = this.of(account).find((p) => p.id === id);
    if (!before) return undefined;
    const after = { ...before, ...change, updatedAt: instantAt(now) };
    this.changed.set(
      account.domainId,
      this.of(account).map((p) => (p.id === id ? after : p)),
    );
    return after;
  }

  reset(): void {
    this.opened.clear();
    this.changed.clear();
    this.count = 0;
  }
}

function seeded(account: Account): Project[] {
  const ids = account.projects ? PROJECTS : (['0'] as const);
  return ids.map((id) => ({
    id,
    name: PROJECT_NAMES.get(id) ?? { zh: id, en: id },
    description: '',
    status: 1,
    type: 'prod',
    createdAt: BORN,
    updatedAt: BORN,
  }));
}
