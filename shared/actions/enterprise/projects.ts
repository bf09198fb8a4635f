/** Enterprise projects: the right to have them, and new ones. */
import { z } from 'zod';
import { AppError, isAppError } from '../../errors';
import { listOf, textOf } from '../read';
import { defineAction, type Answered, type Ask } from '../types';

/** EPS.0003: enterprise projects are not enabled for the account. */
const NOT_ENABLED = 'EPS.0003';

const refused = (because: string, values: Record<string, string> = {}): AppError =>
  new AppError('action.notPossible', { because: `enterprise:because.${because}`, ...values });

/** null: they are not enabled. Whoever has them has the default one: an empty list says so too. */
async function projectsOf(ask: Ask): Promise<Answered[] | null> {
  try {
    const found = listOf(await ask('ListEnterpriseProjects', { limit: 1000 }), 'enterprise_projects');
    return found.length > 0 ? found : null;
  } catch (error) {
    if (isAppError(error) && error.params['code'] === NOT_ENABLED) return null;
    throw error;
  }
}

export const enableProjects = defineAction({
  id: 'enableProjects',
  operations: ['CreateEnterpriseProjectAuth'],
  risk: 'data',
  title: 'enterprise:enableProjects.title',
  verb: 'enterprise:enableProjects.verb',
  input: z.strictObject({}),
  datasets: ['enterpriseProjects'],
  async prepare({ ask }) {
    if ((await projectsOf(ask)) !== null) throw refused('alreadyEnabled');
    return {
      amount: null,
      choices: [],
      facts: [],
      items: [],
      balance: null,
      warnings: [{ key: 'enterprise:warning.enable' }],
      typeName: null,
      steps: [
        {
          operation: 'CreateEnterpriseProjectAuth',
          input: {},
          subjects: ['enterprise-projects'],
          items: [],
          amount: null,
          known: {},
        },
      ],
    };
  },
  settle: {
    by: 'asking',
    async ask({ ask }) {
      return (await projectsOf(ask)) === null
        ? { state: 'failed', evidence: { key: 'enterprise:evidence.notEnabled' } }
        : { state: 'done', evidence: { key: 'enterprise:evidence.enabled' } };
    },
  },
});

/** Letters of any script, digits, _ and -. */
export function isProjectName(name: string): boolean {
  return /^[\p{L}\p{N}_-]{1,255}$/u.test(name) && !/^default$/i.test(name);
}

export const createProject = defineAction({
  id: 'createProject',
  operations: ['CreateEnterpriseProject'],
  risk: 'data',
  title: 'enterprise:createProject.title',
  verb: 'enterprise:createProject.verb',
  input: z.strictObject({
    name: z.string().max(255),
    description: z.string().max(512),
    type: z.enum(['prod', 'poc']),
  }),
  datasets: ['enterpriseProjects'],
  async prepare({ ask }, { name, description, type }) {
    if (!isProjectName(name)) throw refused('projectName');
    const all = await projectsOf(ask);
    if (all === null) throw refused('notEnabled');
    if (all.some((p) => textOf(p, 'name')?.toLowerCase() === name.toLowerCase()))
      throw refused('projectTaken', { name });
    return {
      amount: null,
      choices: [],
      facts: [
        { label: { key: 'enterprise:project.name' }, value: { kind: 'text', text: name } },
        {
          label: { key: 'enterprise:project.type' },
          value: { kind: 'say', say: { key: `enterprise:projectType.${type}` } },
        },
      ],
      items: [{ id: name, name, details: [], amount: null, parent: null, note: null }],
      balance: null,
      warnings: [],
      typeName: null,
      steps: [
        {
          operation: 'CreateEnterpriseProject',
          input: { name, ...(description ? { description } : {}), type },
          subjects: [`project-name:${name}`],
          items: [name],
          amount: null,
          known: { name },
        },
      ],
    };
  },
  settle: {
    by: 'asking',
    async ask({ ask }, { known }) {
      const name = String(known['name']);
      const there = ((await projectsOf(ask)) ?? []).some((p) => textOf(p, 'name') === name);
      const values = { name };
      return there
        ? { state: 'done', evidence: { key: 'enterprise:evidence.projectThere', values } }
        : { state: 'failed', evidence: { key: 'enterprise:evidence.projectMissing', values } };
    },
  },
});
