/** Labels of an account, and those on a ticket. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import type { Label } from '../../world/state/tickets/types';
import { DONE, REFUSED, deskOf, page, refused, textIn, ticketOf } from './support';

const MAX_NAME = 64;
const MAX_ON_TICKET = 5;
const COLOR = /^#[0-9a-fA-F]{6}$/;

const view = (l: Label): Json => ({ label_id: l.id, name: l.name, color: l.color });

function inBody(call: Call): { name: string; color: string } {
  const name = (textIn(call, 'name') ?? '').trim();
  const color = textIn(call, 'color') ?? '';
  if (name === '' || name.length > MAX_NAME) throw refused(call, REFUSED.invalid, 'name');
  if (!COLOR.test(color)) throw refused(call, REFUSED.invalid, 'color');
  return { name, color };
}

function listLabels(call: Call): Json {
  const { params } = call;
  const all = deskOf(call)
    .labels.all()
    .filter((l) => l.name.includes(params.text('name') ?? ''))
    .filter((l) => (params.number('label_id') ?? l.id) === l.id);
  return { total_count: all.length, label_list: page(call, all).map(view) };
}

function createLabels(call: Call): Json {
  const { name, color } = inBody(call);
  if (!deskOf(call).labels.create(name, color)) throw refused(call, REFUSED.invalid, 'name');
  return DONE;
}

function updateLabels(call: Call): Json {
  const { name, color } = inBody(call);
  if (!deskOf(call).labels.update(call.params.number('label_id') ?? 0, name, color))
    throw refused(call, REFUSED.invalid, 'label_id');
  return DONE;
}

function deleteLabels(call: Call): Json {
  const id = call.params.number('label_id') ?? 0;
  const desk = deskOf(call);
  if (!desk.labels.delete(id)) throw refused(call, REFUSED.invalid, 'label_id');
  for (const ticket of desk.tickets()) ticket.labelIds = ticket.labelIds.filter((l) => l !== id);
  return DONE;
}

/** Label ids of the query. */
function idsOf(call: Call): readonly number[] {
  const desk = deskOf(call);
  const ids = call.params.numbers('label_ids');
  if (ids.length === 0 || ids.some((id) => !desk.labels.get(id)))
    throw refused(call, REFUSED.invalid, 'label_ids');
  return ids;
}

function createCaseLabels(call: Call): Json {
  const ticket = ticketOf(call);
  const ids = [...new Set([...ticket.labelIds, ...idsOf(call)])];
  if (ids.length > MAX_ON_TICKET) throw refused(call, REFUSED.invalid, 'label_ids');
  ticket.labelIds = ids;
  return DONE;
}

function deleteCaseLabels(call: Call): Json {
  const ticket = ticketOf(call);
  const ids = idsOf(call);
  ticket.labelIds = ticket.labelIds.filter((id) => !ids.includes(id));
  return DONE;
}

function listCaseLabels(call: Call): Json {
  const { labels } = deskOf(call);
  return {
    case_label_list: ticketOf(call).labelIds.flatMap((id) => {
      const label = labels.get(id);
      return label ? [view(label)] : [];
    }),
  };
}

export const labels: Topic = {
  ListLabels: listLabels,
  CreateLabels: createLabels,
  UpdateLabels: updateLabels,
  DeleteLabels: deleteLabels,
  CreateCaseLabels: createCaseLabels,
  DeleteCaseLabels: deleteCaseLabels,
  ListCaseLabels: listCaseLabels,
};
