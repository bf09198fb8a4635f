/** Who a caller is: accounts, projects and regions, and temporary keys for a token. Needs no permission for bills. */
import regions from '@shared/reference/regions.json';
import type { Call, Topic } from '../../kernel/context';
import { iamError } from '../../kernel/errors';
import type { Json } from '../../kernel/json';
import { reply, type Reply } from '../../kernel/reply';
import { projectsOf } from './projects';
import { tokenBody } from './token';

export { signIn } from './token';

const IAM = 'https://iam.myhuaweicloud.com/v3';

const list = (name: string, key: string, rows: readonly Json[]): Json => ({
  [key]: rows,
  links: { self: `${IAM}/${name}`, previous: null, next: null },
});

function listAuthDomains({ account }: Call): Json {
  const { domainId: id, domainName: name } = account;
  return list('auth/domains', 'domains', [
    { id, name, enabled: true, description: '', links: { self: `${IAM}/domains/${id}` } },
  ]);
}

function projectRows({ account, params }: Call): Json[] {
  const wanted = params.text('name');
  const enabled = params.flag('enabled') ?? true;
  const domain = params.text('domain_id') ?? account.domainId;
  return projectsOf(account)
    .filter((p) => enabled && domain === account.domainId && (!wanted || p.name === wanted))
    .map(({ id, name }) => ({
      id,
      name,
      domain_id: account.domainId,
      parent_id: account.domainId,
      is_domain: false,
      enabled: true,
      description: '',
      links: { self: `${IAM}/projects/${id}` },
    }));
}

function listProjects(call: Call): Json {
  const rows = projectRows(call);
  const size = call.params.number('per_page') ?? rows.length;
  const page = call.params.number('page') ?? 1;
  return list('projects', 'projects', rows.slice((page - 1) * size, page * size));
}

function listRegions(): Json {
  const rows = regions.regions.map(({ code, zh, en }): Json => ({
    id: code,
    type: 'public',
    description: '',
    parent_region_id: null,
    locales: { 'zh-cn': zh, 'en-us': en },
    links: { self: `${IAM}/regions/${code}` },
  }));
  return list('regions', 'regions', rows);
}

function validateToken({ params, signIns, account, now }: Call): Json {
  const token = signIns.token(params.text('X-Subject-Token') ?? '');
  if (!token || token.account.domainId !== account.domainId || token.expiresAt <= now)
    throw iamError(404, 'Could not find token.');
  return { token: tokenBody(token) };
}

function createTemporaryAccessKey({ json, signIns, account, key, now }: Call): Reply {
  const seconds = durationIn(json['auth']);
  const issued = signIns.issueKey(account, key.denied, seconds, now);
  return reply(201, {
    credential: {
      access: issued.ak,
      secret: issued.sk,
      securitytoken: issued.securityToken,
      expires_at: new Date(issued.expiresAt).toISOString(),
    },
  });
}

/** Contract: iam.json, TemporaryKeyToken.duration_seconds. */
function durationIn(auth: unknown): number {
  const { identity } = auth as { identity: { token?: { duration_seconds?: number } } };
  return identity.token?.duration_seconds ?? 900;
}

function listPermanentAccessKeys({ account, world }: Call): Json {
  return {
    credentials: world.keys
      .filter((k) => k.domainId === account.domainId && k.securityToken === null)
      .map((k) => ({
        access: k.ak,
        user_id: '',
        create_time: '2023-01-05T02:00:00.000000Z',
        description: k.label,
        status: 'active',
      })),
  };
}

export const identity: Topic = {
  KeystoneListAuthDomains: listAuthDomains,
  KeystoneListAuthProjects: (call) => list('auth/projects', 'projects', projectRows(call)),
  KeystoneListProjects: listProjects,
  KeystoneListRegions: listRegions,
  ValidateToken: validateToken,
  CreateTemporaryAccessKey: createTemporaryAccessKey,
  ListPermanentAccessKeys: listPermanentAccessKeys,
};
