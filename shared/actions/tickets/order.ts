/** Keeping tickets in order: labels, what hangs on which ticket, and tickets that belong together. */
import { z } from 'zod';
import { intOf, listOf, textOf } from '../read';
import { defineAction } from '../types';
import { freshTicket, planOf, settleBy, stepOf, ticketFacts, ticketId } from './common';

const labelId = z.number().int().min(0);
const name = z.string().trim().min(1).max(64);
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/);
/** A label is written into the rows of the tickets. */
const DATASETS = ['ticketLabels', 'tickets'] as const;

const labels = async (ask: Parameters<typeof freshTicket>[0]) =>
  listOf(await ask('ListLabels', { limit: 100 }), 'label_list');

export const ticketLabelCreate = defineAction({
  id: 'ticketLabelCreate',
  operations: ['CreateLabels'],
  risk: 'none',
  title: 'tickets:act.labelCreate.title',
  verb: 'tickets:act.labelCreate.verb',
  input: z.strictObject({ name, color }),
  datasets: DATASETS,
  prepare: (_context, label) =>
    Promise.resolve(planOf([stepOf('CreateLabels', label, `label:${label.name}`, { name: label.name })])),
  settle: settleBy(async ({ ask }, { known }) =>
    (await labels(ask)).some((l) => textOf(l, 'name') === known['name']),
  ),
});

export const ticketLabelUpdate = defineAction({
  id: 'ticketLabelUpdate',
  operations: ['UpdateLabels'],
  risk: 'none',
  title: 'tickets:act.labelUpdate.title',
  verb: 'tickets:act.labelUpdate.verb',
  input: z.strictObject({ labelId, name, color }),
  datasets: DATASETS,
  prepare: (_context, label) =>
    Promise.resolve(
      planOf([
        stepOf(
          'UpdateLabels',
          { label_id: label.labelId, name: label.name, color: label.color },
          `label:${label.labelId}`,
          { id: label.labelId, name: label.name, color: label.color },
        ),
      ]),
    ),
  settle: settleBy(async ({ ask }, { known }) =>
    (await labels(ask)).some(
      (l) =>
        intOf(l, 'label_id') === known['id'] &&
        textOf(l, 'name') === known['name'] &&
        textOf(l, 'color') === known['color'],
    ),
  ),
});

export const ticketLabelDelete = defineAction({
  id: 'ticketLabelDelete',
  operations: ['DeleteLabels'],
  risk: 'data',
  title: 'tickets:act.labelDelete.title',
  verb: 'tickets:act.labelDelete.verb',
  input: z.strictObject({ labelId, name }),
  datasets: DATASETS,
  prepare: (_context, label) =>
    Promise.resolve(
      planOf(
        [
          stepOf('DeleteLabels', { label_id: label.labelId }, `label:${label.labelId}`, {
            id: label.labelId,
          }),
        ],
        {
          facts: [{ label: { key: 'tickets:fact.label' }, value: { kind: 'text', text: label.name } }],
          warnings: [{ key: 'tickets:act.labelDelete.consequence' }],
        },
      ),
    ),
  settle: settleBy(
    async ({ ask }, { known }) => !(await labels(ask)).some((l) => intOf(l, 'label_id') === known['id']),
  ),
});

export const ticketLabel = defineAction({
  id: 'ticketLabel',
  operations: ['CreateCaseLabels', 'DeleteCaseLabels'],
  risk: 'none',
  title: 'tickets:act.label.title',
  verb: 'tickets:act.label.verb',
  input: z.strictObject({ ticketId, labelId, on: z.boolean() }),
  datasets: ['tickets'],
  prepare: (_context, { ticketId: id, labelId: label, on }) =>
    Promise.resolve(
      planOf([
        stepOf(
          on ? 'CreateCaseLabels' : 'DeleteCaseLabels',
          { case_id: id, label_ids: [label] },
          `ticket:${id}:labels`,
          { id, label, on },
        ),
      ]),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListCaseLabels', { case_id: String(known['id']) });
    const has = listOf(answer, 'case_label_list').some((l) => intOf(l, 'label_id') === known['label']);
    return has === known['on'];
  }),
});

export const ticketRelate = defineAction({
  id: 'ticketRelate',
  operations: ['CreateRelations', 'DeleteRelation'],
  risk: 'none',
  title: 'tickets:act.relate.title',
  verb: 'tickets:act.relate.verb',
  input: z.strictObject({ ticketId, relatedId: ticketId, on: z.boolean() }),
  datasets: ['ticketRelations'],
  async prepare({ ask }, { ticketId: id, relatedId, on }) {
    const fresh = await freshTicket(ask, id);
    const known = { id, relatedId, on };
    const step = on
      ? stepOf(
          'CreateRelations',
          { case_id: id, related_id_list: [relatedId] },
          `ticket:${id}:relations`,
          known,
        )
      : stepOf('DeleteRelation', { case_id: id, related_id: relatedId }, `ticket:${id}:relations`, known);
    return planOf([step], { facts: ticketFacts(id, fresh) });
  },
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListRelation', { case_id: String(known['id']) });
    const has = listOf(answer, 'case_relation_list').some((r) => textOf(r, 'case_id') === known['relatedId']);
    return has === known['on'];
  }),
});
