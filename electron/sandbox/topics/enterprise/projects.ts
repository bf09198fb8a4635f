/** Enterprise projects: the right to have them (billing) and the projects themselves (EPS, both sites). */
import type { Call, Topic } from '../../kernel/context';
import { epsError, serviceError } from '../../kernel/errors';
import type { Json } from '../../kernel/json';
import type { Reply } from '../../kernel/reply';
import { reply } from '../../kernel/reply';
import { label } from '../../world/names';
import { QUOTA } from '../../world/state/projects';
import type { Project } from '../../world/state/projects';
import { textOf } from './input';

/** A second time is a business check that is not met (contract: errors.json, checkReasons). */
function createEnterpriseProjectAuth({ world, account, language }: Call): Reply {
  const { projects } = world.state;
  if (projects.isOpen(account)) throw serviceError(400, 'CBC.99007004', language, 'NOT_OPEN_MULTI_PROJECT');
  projects.open(account);
  return reply(204);
}

const projectJson = ({ language }: Call, project: Project): Json => ({
  id: project.id,
  name: label(project.name, language),
  description: project.description,
  status: project.status,
  created_at: project.createdAt,
  updated_at: project.updatedAt,
  type: project.type,
  delete_flag: false,
});

function requireProjects({ world, account }: Call): void {
  if (!world.state.projects.isOpen(account))
    throw epsError(403, 'EPS.0003', 'Enterprise projects are not enabled for this account.');
}

function listEnterpriseProjects(call: Call): Json {
  const { world, account, params, language } = call;
  const id = params.text('id');
  const name = params.text('name');
  const status = params.number('status');
  const type = params.text('type');
  const found = world.state.projects
    .of(account)
    .filter((p) => id === undefined || p.id === id)
    .filter((p) => name === undefined || label(p.name, language).includes(name))
    .filter((p) => status === undefined || p.status === status)
    .filter((p) => type === undefined || p.type === type);
  const sorted = [...found].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
  );
  if (params.text('sort_dir') === 'desc') sorted.reverse();
  const offset = params.number('offset') ?? 0;
  const limit = params.number('limit') ?? 1000;
  return {
    enterprise_projects: sorted.slice(offset, offset + limit).map((p) => projectJson(call, p)),
    total_count: found.length,
  };
}

/** @throws ApiError EPS.0004 */
function projectOf(call: Call): Project {
  requireProjects(call);
  const id = call.params.text('enterprise_project_id');
  const project = call.world.state.projects.of(call.account).find((p) => p.id === id);
  if (!project) throw epsError(404, 'EPS.0004', 'The enterprise project does not exist.');
  return project;
}

function createEnterpriseProject(call: Call): Reply {
  requireProjects(call);
  const { world, account, json, now } = call;
  const name = textOf(json, 'name') ?? '';
  refuseName(call, name, undefined);
  if (world.state.projects.of(account).length > QUOTA)
    throw epsError(400, 'EPS.0006', 'The quota of enterprise projects is used up.');
  const project = world.state.projects.create(
    account,
    { name, description: textOf(json, 'description') ?? '', type: json['type'] === 'poc' ? 'poc' : 'prod' },
    now,
  );
  return reply(201, { enterprise_project: projectJson(call, project) });
}

/** Letters of any script, digits, _ and -; "default" is kept for the one that is. */
function refuseName({ world, account, language }: Call, name: string, own: string | undefined): void {
  if (!/^[\p{L}\p{N}_-]{1,255}$/u.test(name) || /^default$/i.test(name))
    throw epsError(400, 'EPS.0002', 'Bad request. name');
  const taken = world.state.projects
    .of(account)
    .some((p) => p.id !== own && label(p.name, language).toLowerCase() === name.toLowerCase());
  if (taken) throw epsError(409, 'EPS.0005', 'The enterprise project name already exists.');
}

function updateEnterpriseProject(call: Call): Json {
  const { world, account, json, now } = call;
  const before = projectOf(call);
  if (before.id === '0')
    throw epsError(400, 'EPS.0002', 'Bad request. The default project cannot be changed.');
  const name = textOf(json, 'name') ?? '';
  refuseName(call, name, before.id);
  const change = {
    name: { zh: name, en: name },
    description: textOf(json, 'description') ?? before.description,
  };
  const after = world.state.projects.change(account, before.id, change, now) ?? before;
  return { enterprise_project: projectJson(call, after) };
}

function actionEnterpriseProject(call: Call): Reply {
  const { world, account, json, now } = call;
  const { id } = projectOf(call);
  const action = json['action'];
  if (id === '0' || (action !== 'enable' && action !== 'disable'))
    throw epsError(400, 'EPS.0002', 'Bad request. action');
  world.state.projects.change(account, id, { status: action === 'enable' ? 1 : 2 }, now);
  return reply(204);
}

function showEnterpriseProjectQuota(call: Call): Json {
  requireProjects(call);
  const used = call.world.state.projects.of(call.account).length - 1;
  return { quotas: { resources: [{ type: 'enterprise_project', used, quota: QUOTA }] } };
}

export const projects: Topic = {
  CreateEnterpriseProjectAuth: createEnterpriseProjectAuth,
  ListEnterpriseProjects: listEnterpriseProjects,
  ShowEnterpriseProject: (call) => ({ enterprise_project: projectJson(call, projectOf(call)) }),
  CreateEnterpriseProject: createEnterpriseProject,
  UpdateEnterpriseProject: updateEnterpriseProject,
  ActionEnterpriseProject: actionEnterpriseProject,
  ShowEnterpriseProjectQuota: showEnterpriseProjectQuota,
};
