/** What is said in a ticket: answers, taking one back, marks, and what is confidential. */
import { z } from 'zod';
import { reopens } from '../../model/ticketLife';
import { listOf, textOf } from '../read';
import { defineAction } from '../types';
import { freshFor, freshTicket, timesSaid, planOf, settleBy, stepOf, ticketFacts, ticketId } from './common';

const DATASETS = ['tickets', 'ticketDetails', 'ticketMessages', 'ticketUnread', 'ticketLogs'] as const;
/** So much of a message is remembered to know it again. */
const REMEMBERED = 200;

const params = z.record(z.string().min(1).max(64), z.string().max(4096));

export const ticketReply = defineAction({
  id: 'ticketReply',
  operations: ['CreateMessages', 'CreateCaseExtendsParam'],
  risk: 'none',
  title: 'tickets:act.reply.title',
  verb: 'tickets:act.reply.verb',
  /** `secret`: confidential values by the key the cloud gave; they go to the cloud and are kept nowhere. */
  input: z.strictObject({
    ticketId,
    content: z.string().trim().min(1).max(10_000),
    files: z.array(z.string().min(1).max(64)).max(20).default([]),
    secret: params.default({}),
  }),
  datasets: DATASETS,
  async prepare({ ask }, { ticketId: id, content, files, secret }) {
    const fresh = await freshFor(ask, id, 'reply');
    const start = content.slice(0, REMEMBERED);
    const message = stepOf(
      'CreateMessages',
      { case_id: id, message: { content, ...(files.length > 0 ? { accessory_ids: files } : {}) } },
      `ticket:${id}:reply`,
      { id, content: start },
    );
    // What is confidential first: the message may speak of it.
    const steps = Object.keys(secret).length > 0 ? [secretStep(id, secret), message] : [message];
    return planOf(steps, {
      facts: ticketFacts(id, fresh),
      warnings: reopens(fresh.status) ? [{ key: 'tickets:act.reply.reopens' }] : [],
    });
  },
  standing: ({ ask }, steps) =>
    Promise.all(
      steps.map(async ({ operation, known }) => {
        if (operation !== 'CreateMessages') return {};
        const { detail } = await freshTicket(ask, String(known['id']));
        return { before: timesSaid(detail, String(known['content'])) };
      }),
    ),
  settle: settleBy(async ({ ask }, { operation, known }) => {
    if (operation === 'CreateCaseExtendsParam') return isHeld(await heldIn(ask, known), known);
    const { detail } = await freshTicket(ask, String(known['id']));
    const before = known['before'];
    return typeof before === 'number' ? timesSaid(detail, String(known['content'])) > before : null;
  }),
});

export const ticketSecret = defineAction({
  id: 'ticketSecret',
  operations: ['CreateCaseExtendsParam'],
  risk: 'none',
  title: 'tickets:act.secret.title',
  verb: 'tickets:act.secret.verb',
  input: z.strictObject({ ticketId, secret: params }),
  datasets: [],
  async prepare({ ask }, { ticketId: id, secret }) {
    const fresh = await freshFor(ask, id, 'reply');
    return planOf([secretStep(id, secret)], { facts: ticketFacts(id, fresh) });
  },
  settle: settleBy(async ({ ask }, { known }) => isHeld(await heldIn(ask, known), known)),
});

/** The journal masks the whole map (electron/actions); only the keys are remembered. */
function secretStep(id: string, secret: Record<string, string>) {
  return stepOf('CreateCaseExtendsParam', { case_id: id, extends_map: secret }, `ticket:${id}:secret`, {
    id,
    keys: Object.keys(secret),
  });
}

type Known = Parameters<typeof stepOf>[3] & object;

async function heldIn(ask: Parameters<typeof freshTicket>[0], known: Known): Promise<string> {
  return JSON.stringify(await ask('ShowCaseExtendsParam', { case_id: String(known['id']) }));
}

/** Whether the answer names every key. What the values are is nobody's business here. */
function isHeld(answer: string, known: Known): boolean {
  const keys = known['keys'];
  return Array.isArray(keys) && keys.every((key) => answer.includes(`"${String(key)}"`));
}

export const ticketTakeBack = defineAction({
  id: 'ticketTakeBack',
  operations: ['RevokeMessage'],
  risk: 'data',
  title: 'tickets:act.takeBack.title',
  verb: 'tickets:act.takeBack.verb',
  input: z.strictObject({ ticketId, messageId: z.string().min(1).max(64) }),
  datasets: DATASETS,
  async prepare({ ask }, { ticketId: id, messageId }) {
    const fresh = await freshFor(ask, id, 'reply');
    const said = listOf(fresh.detail, 'message_list').find((m) => textOf(m, 'message_id') === messageId);
    return planOf(
      [
        stepOf('RevokeMessage', { case_id: id, message_id: messageId }, `ticket:${id}:message:${messageId}`, {
          id,
          messageId,
        }),
      ],
      {
        facts: [
          ...ticketFacts(id, fresh),
          {
            label: { key: 'tickets:fact.message' },
            value: { kind: 'text', text: (textOf(said, 'content') ?? '').slice(0, REMEMBERED) },
          },
        ],
        warnings: [{ key: 'tickets:act.takeBack.consequence' }],
      },
    );
  },
  settle: settleBy(async ({ ask }, { known }) => {
    const { detail } = await freshTicket(ask, String(known['id']));
    return !listOf(detail, 'message_list').some((m) => textOf(m, 'message_id') === known['messageId']);
  }),
});

export const ticketRead = defineAction({
  id: 'ticketRead',
  operations: ['UpdateNewInstantMessagesRead'],
  risk: 'none',
  title: 'tickets:act.read.title',
  verb: 'tickets:act.read.verb',
  input: z.strictObject({ ticketId }),
  datasets: ['ticketUnread'],
  prepare: (_context, { ticketId: id }) =>
    Promise.resolve(
      planOf([stepOf('UpdateNewInstantMessagesRead', { case_id: id }, `ticket:${id}:read`, { id })]),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListUnreadNewInstantMessages', { case_ids: [String(known['id'])] });
    return listOf(answer, 'imunread').every((u) => u['unread_num'] === 0);
  }),
});
