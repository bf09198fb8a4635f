/** The tree of a master's units, and its members. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import { label } from '../../world/names';
import type { Member, OrgUnit } from '../../world/state/organisation';
import { requireMaster } from './caller';

function listEnterpriseOrganizations(call: Call): Json {
  requireMaster(call);
  const { world, account, params, language } = call;
  const { organisation } = world.state;
  const root = organisation.root(account);
  const units = organisation.unitsOf(account);
  const recursive = params.number('recursive_query') === 1;
  const node = (unit: OrgUnit): Json => ({
    relation_id: unit.relationId,
    id: unit.id,
    name: label(unit.name, language),
    child_nodes: recursive ? below(unit.id) : [],
  });
  const below = (parentId: string): Json[] => units.filter((u) => u.parentId === parentId).map(node);
  return { root_id: root.id, root_name: root.name, child_nodes: below(params.text('parent_id') ?? root.id) };
}

/** Members the three filters leave; names are compared without regard to case. */
export function membersFor(
  { world, account }: Call,
  { name, displayName, fuzzy, unitId }: { name: string; displayName: string; fuzzy: boolean; unitId: string },
): readonly Member[] {
  const fits = (text: string, wanted: string): boolean => {
    const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
    return wanted === '' || (fuzzy ? a.includes(b) : a === b);
  };
  return world.state.organisation
    .membersOf(account.domainId)
    .filter((m) => fits(m.account.domainName, name) && fits(m.displayName, displayName))
    .filter((m) => unitId === '' || m.unitId === unitId);
}

/** Name of the unit a member sits in; the enterprise's own where it sits in none. */
export function unitName({ world, account, language }: Call, unitId: string): string {
  const { organisation } = world.state;
  const unit = organisation.unitsOf(account).find((u) => u.id === unitId);
  return unit ? label(unit.name, language) : organisation.root(account).name;
}

function listEnterpriseSubCustomers(call: Call): Json {
  requireMaster(call);
  const { params } = call;
  const members = membersFor(call, {
    name: params.text('sub_customer_account_name') ?? '',
    displayName: params.text('sub_customer_display_name') ?? '',
    fuzzy: params.number('fuzzy_query') === 1,
    unitId: params.text('org_id') ?? '',
  });
  const { offset, limit } = pageOf(params);
  return {
    total_count: members.length,
    sub_customer_infos: members.slice(offset, offset + limit).map((m) => ({
      id: m.account.domainId,
      name: m.account.domainName,
      display_name: m.displayName,
      status: m.status,
      org_id: m.unitId,
      org_name: unitName(call, m.unitId),
    })),
  };
}

export const organisation: Topic = {
  ListEnterpriseOrganizations: listEnterpriseOrganizations,
  ListEnterpriseSubCustomers: listEnterpriseSubCustomers,
};
