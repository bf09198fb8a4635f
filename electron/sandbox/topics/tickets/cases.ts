/** Tickets: list, counts, detail, making one, and what can be done with it. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { LIMITS } from '../../world/state/tickets/attachments';
import {
  CATEGORIES,
  DIMENSIONS,
  MAX_STARS,
  PRODUCTS,
  PROBLEMS,
  SECRET,
  SEVERITIES,
  categoryOf,
  extendsOf,
  problemsOf,
} from '../../world/state/tickets/catalog';
import { ACTIONS, PRESS_INTERVAL_MS, isOpen, permits, takesScore } from '../../world/state/tickets/life';
import type { Action } from '../../world/state/tickets/life';
import { CUSTOMER, STATUS } from '../../world/state/tickets/types';
import type { Satisfaction, Ticket } from '../../world/state/tickets/types';
import { QUOTA } from './catalogues';
import { contactIn } from './contacts';
import { checkMayCreate } from './rights';
import {
  DONE,
  REFUSED,
  deskOf,
  listIn,
  mapIn,
  numberOf,
  objectsIn,
  refused,
  textIn,
  ticketOf,
} from './support';

/** The one source id of tickets made by this API (tests/fixtures/documented/osm-legacy-create-case-doc.json). */
const SOURCE_ID = '83aeb0f2834c4df49826c781d32a963e';

/** @throws when a file is unknown, hangs on another ticket, or there are too many. */
export function checkFiles(call: Call, ids: readonly string[]): readonly string[] {
  const desk = deskOf(call);
  if (ids.length > LIMITS.count) throw refused(call, REFUSED.invalid, 'accessory_ids');
  for (const id of ids) {
    const file = desk.attachments.get(id);
    if (!file || file.ticketId !== null) throw refused(call, REFUSED.invalid, 'accessory_ids');
  }
  return ids;
}

function createCases(call: Call): Json {
  const desk = deskOf(call);
  checkMayCreate(call);
  const problem = PROBLEMS.find((p) => p.id === textIn(call, 'business_type_id'));
  const product = PRODUCTS.find((p) => p.id === textIn(call, 'product_category_id'));
  if (!problem || (product && !problemsOf(product.id).includes(problem)))
    throw refused(call, REFUSED.invalid, 'business_type_id');
  if (textIn(call, 'product_category_id') && !product)
    throw refused(call, REFUSED.invalid, 'product_category_id');
  if (textIn(call, 'source_id') !== SOURCE_ID) throw refused(call, REFUSED.invalid, 'source_id');
  const category = product ? categoryOf(product.id) : undefined;
  const subType = textIn(call, 'incident_sub_type_id');
  if (subType && !CATEGORIES.some((c) => c.id === subType))
    throw refused(call, REFUSED.invalid, 'incident_sub_type_id');
  const severityId = textIn(call, 'severity_id') ?? '';
  if (severityId && !SEVERITIES.some((s) => s.id === severityId)) throw refused(call, REFUSED.severity);
  const region = textIn(call, 'region_id') ?? '';
  if (region && !(call.account.regions as readonly string[]).includes(region))
    throw refused(call, REFUSED.invalid, 'region_id');
  if (desk.tickets().filter(isOpen).length >= QUOTA) throw refused(call, REFUSED.supportPlan);
  const files = checkFiles(call, listIn(call, 'accessory_ids'));
  const extra = mapIn(call, 'extends_map');
  const known = extendsOf(problem);
  for (const [key, value] of extra) {
    const param = known.find((p) => p.key === key);
    if (!param || value.length > param.length) throw refused(call, REFUSED.invalid, `extends_map.${key}`);
  }
  const description = textIn(call, 'simple_description') ?? '';
  const contact = contactIn(call, {
    areaCode: '',
    mobile: '',
    mail: '',
    remindTime: '00:00-23:59',
    ccEmails: [],
  });
  const ticket: Ticket = {
    id: desk.ticketId(call.now),
    subTypeId: subType ?? category?.id ?? '',
    productCategoryId: product?.id ?? '',
    businessTypeId: problem.id,
    regionId: region,
    severityId: severityId || (SEVERITIES[2]?.id ?? ''),
    projectId: textIn(call, 'project_id') ?? '',
    description,
    status: STATUS.pending,
    createdAt: call.now,
    confirmedAt: null,
    resolvedAt: null,
    contact,
    messages: [],
    extends: new Map(extra),
    labelIds: [],
    relatedIds: [],
    log: [],
    satisfaction: [],
    judgement: '',
    pressedAt: null,
    due: null,
  };
  desk.add(ticket);
  desk.say(ticket, CUSTOMER, description, call.now, files);
  desk.note(ticket, 'create', call.now);
  desk.schedule(ticket, 'accept', call.now);
  return { incident_id: ticket.id };
}

/** One to five stars per known dimension, each once. */
function satisfactionIn(call: Call): Satisfaction[] {
  const seen = new Set<number>();
  const items = [...objectsIn(call, 'incident_satisfaction_list'), ...objectsIn(call, 'satisfactionList')];
  return items.map((item) => {
    const dimension = numberOf(item['satisfaction_id'] ?? item['satisfactionId']) ?? 0;
    const value = numberOf(item['satisfaction_value'] ?? item['satisfactionValue']) ?? 0;
    const known = DIMENSIONS.some((d) => d.id === dimension) && !seen.has(dimension);
    if (!known || value < 1 || value > MAX_STARS)
      throw refused(call, REFUSED.invalid, 'incident_satisfaction_list');
    seen.add(dimension);
    return { dimension, value };
  });
}

function score(call: Call, ticket: Ticket): void {
  const satisfaction = satisfactionIn(call);
  if (satisfaction.length === 0) return;
  ticket.satisfaction = satisfaction;
  ticket.judgement = textIn(call, 'judgement') ?? '';
  deskOf(call).note(ticket, 'score', call.now);
}

function createScores(call: Call): Json {
  const ticket = ticketOf(call);
  if (!takesScore(ticket)) throw refused(call, REFUSED.state);
  score(call, ticket);
  return DONE;
}

function updateCases(call: Call): Json {
  const ticket = ticketOf(call);
  const action = call.params.text('action_id') ?? textIn(call, 'action') ?? '';
  if (!isAction(action)) throw refused(call, REFUSED.action);
  if (!permits(ticket, action)) throw refused(call, REFUSED.state);
  const desk = deskOf(call);
  const note = textIn(call, 'operate_desc') ?? textIn(call, 'actionDesc') ?? '';
  if (action === 'press') {
    if (ticket.pressedAt !== null && call.now - ticket.pressedAt < PRESS_INTERVAL_MS)
      throw refused(call, REFUSED.urgedTooOften);
    ticket.pressedAt = call.now;
    desk.note(ticket, 'press', call.now, note);
    if (!ticket.due) desk.schedule(ticket, ticket.status === STATUS.pending ? 'accept' : 'resolve', call.now);
  } else if (action === 'cancel') {
    ticket.status = STATUS.withdrawn;
    ticket.due = null;
    ticket.extends.delete(SECRET.key);
    desk.note(ticket, 'cancel', call.now, note);
  } else if (action === 'close') {
    desk.close(ticket, call.now, [SECRET.key], note);
    score(call, ticket);
  } else desk.delete(ticket.id);
  return DONE;
}

const isAction = (text: string): text is Action => (ACTIONS as readonly string[]).includes(text);

/** Extended parameters after the ticket was made: the confidential information goes this way. */
function createCaseExtendsParam(call: Call): Json {
  const ticket = ticketOf(call);
  if (!isOpen(ticket)) throw refused(call, REFUSED.state);
  const problem = PROBLEMS.find((p) => p.id === ticket.businessTypeId);
  const known = problem ? extendsOf(problem) : [];
  for (const [key, value] of mapIn(call, 'extends_map')) {
    const param = known.find((p) => p.key === key);
    if (!param || value.length > param.length) throw refused(call, REFUSED.invalid, `extends_map.${key}`);
    ticket.extends.set(key, value);
  }
  return DONE;
}

/** The contract names no field of the answer beyond the code; the parameters come as the map they were given as. */
function showCaseExtendsParam(call: Call): Json {
  const ticket = ticketOf(call);
  return { error_code: 'CBC.0000', error_msg: 'success', extends_map: Object.fromEntries(ticket.extends) };
}

function createRelations(call: Call): Json {
  const ticket = ticketOf(call);
  const desk = deskOf(call);
  const ids = listIn(call, 'related_id_list');
  for (const id of ids) {
    if (!desk.find(id)) throw refused(call, REFUSED.noTicket);
    if (id === ticket.id) throw refused(call, REFUSED.invalid, 'related_id_list');
  }
  for (const id of ids) {
    relate(ticket, id);
    const other = desk.find(id);
    if (other) relate(other, ticket.id);
  }
  return DONE;
}

function relate(ticket: Ticket, id: string): void {
  if (!ticket.relatedIds.includes(id)) ticket.relatedIds.push(id);
}

function deleteRelation(call: Call): Json {
  const ticket = ticketOf(call);
  const id = textIn(call, 'related_id') ?? '';
  if (!ticket.relatedIds.includes(id)) throw refused(call, REFUSED.noTicket);
  ticket.relatedIds = ticket.relatedIds.filter((r) => r !== id);
  const other = deskOf(call).find(id);
  if (other) other.relatedIds = other.relatedIds.filter((r) => r !== ticket.id);
  return DONE;
}

function listRelation(call: Call): Json {
  const desk = deskOf(call);
  return {
    case_relation_list: ticketOf(call).relatedIds.flatMap((id) => {
      const other = desk.find(id);
      return other
        ? [
            {
              case_id: id,
              simple_description: other.description.split('\n')[0] ?? '',
              user_name: call.account.user,
            },
          ]
        : [];
    }),
  };
}

/** Under their former names and paths (contract: legacy.json). */
export const legacyCases: Topic = {
  LegacyOsmAction: updateCases,
  LegacyOsmScore: createScores,
};

export const cases: Topic = {
  CreateCases: createCases,
  UpdateCases: updateCases,
  CreateScores: createScores,
  CreateCaseExtendsParam: createCaseExtendsParam,
  ShowCaseExtendsParam: showCaseExtendsParam,
  CreateRelations: createRelations,
  DeleteRelation: deleteRelation,
  ListRelation: listRelation,
};
