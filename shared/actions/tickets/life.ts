/** What can be done with a ticket as a whole: urge, withdraw, confirm or close, delete, score. */
import { z } from 'zod';
import { AppError } from '../../errors';
import type { TicketAct } from '../../model/ticketLife';
import { listOf } from '../read';
import { defineAction } from '../types';
import { freshFor, freshTicket, planOf, settleBy, stepOf, ticketFacts, ticketId } from './common';

const DATASETS = ['tickets', 'ticketDetails', 'ticketMessages', 'ticketUnread', 'ticketLogs'] as const;
const input = z.strictObject({ ticketId, note: z.string().max(400).default('') });

/** One of the contract's four actions (case_action). */
const operate = (id: string, action: string, note: string) =>
  stepOf(
    'UpdateCases',
    { case_id: id, action_id: action, ...(note === '' ? {} : { operate_desc: note }) },
    `ticket:${id}`,
    { id, action },
  );

const statusIs = (wanted: readonly string[]) =>
  settleBy(async ({ ask }, { known }) => {
    const { status } = await freshTicket(ask, String(known['id']));
    return wanted.includes(status);
  });

export const ticketUrge = defineAction({
  id: 'ticketUrge',
  operations: ['UpdateCases'],
  risk: 'none',
  title: 'tickets:act.urge.title',
  verb: 'tickets:act.urge.verb',
  input,
  datasets: DATASETS,
  async prepare({ ask }, { ticketId: id, note }) {
    const fresh = await freshFor(ask, id, 'urge');
    return planOf([operate(id, 'press', note)], {
      facts: ticketFacts(id, fresh),
      warnings: [{ key: 'tickets:act.urge.consequence' }],
    });
  },
  // The log alone tells of it; in its words, which may be of either language.
  settle: { by: 'person', check: 'tickets:act.urge.check' },
});

export const ticketCancel = defineAction({
  id: 'ticketCancel',
  operations: ['UpdateCases'],
  risk: 'data',
  title: 'tickets:act.cancel.title',
  verb: 'tickets:act.cancel.verb',
  input,
  datasets: DATASETS,
  async prepare({ ask }, { ticketId: id, note }) {
    const fresh = await freshFor(ask, id, 'cancel');
    return planOf([operate(id, 'cancel', note)], {
      facts: ticketFacts(id, fresh),
      warnings: [{ key: 'tickets:act.cancel.consequence' }],
    });
  },
  settle: statusIs(['4']),
});

const closing = (id: 'ticketConfirm' | 'ticketClose', act: TicketAct & ('confirm' | 'close')) =>
  defineAction({
    id,
    operations: ['UpdateCases'],
    risk: 'data',
    title: `tickets:act.${act}.title`,
    verb: `tickets:act.${act}.verb`,
    input,
    datasets: DATASETS,
    async prepare({ ask }, { ticketId: ticket, note }) {
      const fresh = await freshFor(ask, ticket, act);
      return planOf([operate(ticket, 'close', note)], {
        facts: ticketFacts(ticket, fresh),
        warnings: [{ key: `tickets:act.${act}.consequence` }],
      });
    },
    settle: statusIs(['3']),
  });

/** The result is as wanted. */
export const ticketConfirm = closing('ticketConfirm', 'confirm');
/** No result is waited for any more. */
export const ticketClose = closing('ticketClose', 'close');

export const ticketDelete = defineAction({
  id: 'ticketDelete',
  operations: ['UpdateCases'],
  risk: 'irreversible',
  title: 'tickets:act.delete.title',
  verb: 'tickets:act.delete.verb',
  input,
  datasets: ['tickets'],
  async prepare({ ask }, { ticketId: id, note }) {
    const fresh = await freshFor(ask, id, 'delete');
    return planOf([operate(id, 'delete', note)], {
      facts: ticketFacts(id, fresh),
      warnings: [{ key: 'tickets:act.delete.consequence' }],
      typeName: id,
    });
  },
  settle: settleBy(async ({ ask }, { known }) => {
    const found = await ask('ListCases', { incident_id: String(known['id']), limit: 10 });
    return listOf(found, 'incident_info_list').length === 0;
  }),
});

export const ticketScore = defineAction({
  id: 'ticketScore',
  operations: ['CreateScores'],
  risk: 'none',
  title: 'tickets:act.score.title',
  verb: 'tickets:act.score.verb',
  input: z.strictObject({
    ticketId,
    scores: z
      .array(z.strictObject({ id: z.number().int(), value: z.number().int().min(1) }))
      .min(1)
      .max(100),
    comment: z.string().trim().min(1).max(400),
  }),
  datasets: DATASETS,
  async prepare({ ask }, { ticketId: id, scores, comment }) {
    const fresh = await freshFor(ask, id, 'score');
    if (listOf(fresh.detail, 'incident_satisfaction').length > 0)
      throw new AppError('action.notPossible', { because: 'tickets:because.scored' });
    const list = scores.map((s) => ({ satisfaction_id: s.id, satisfaction_value: s.value }));
    const step = stepOf(
      'CreateScores',
      { case_id: id, judgement: comment, incident_satisfaction_list: list },
      `ticket:${id}`,
      { id },
    );
    return planOf([step], { facts: ticketFacts(id, fresh) });
  },
  settle: settleBy(async ({ ask }, { known }) => {
    const { detail } = await freshTicket(ask, String(known['id']));
    return listOf(detail, 'incident_satisfaction').length > 0;
  }),
});
