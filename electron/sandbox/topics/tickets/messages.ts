/** Messages and instant messages: in order, unread marks, taking one back. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { WITHDRAW_MS, takesMessages } from '../../world/state/tickets/life';
import { CUSTOMER, ENGINEER, STATUS } from '../../world/state/tickets/types';
import type { Message, Ticket } from '../../world/state/tickets/types';
import { checkFiles } from './cases';
import {
  DONE,
  REFUSED,
  checkGroup,
  deskOf,
  instant,
  isMap,
  page,
  refused,
  textsOf,
  ticketOf,
} from './support';
import { filesOf } from './views';

/** Characters of one message (the figure is the sandbox's own). */
const MAX_CONTENT = 10_000;

const view = (call: Call, m: Message, first: boolean): Json => ({
  type: m.author,
  replier_type: m.author,
  replier: m.replierId,
  content: m.content,
  create_time: instant(m.at),
  replier_name: m.replierName,
  is_first_message: first ? 1 : 0,
  iam_user_type: m.author === CUSTOMER ? 0 : undefined,
  accessory_list: filesOf(call, m),
});

const viewsOf = (call: Call, t: Ticket, which: (m: Message) => boolean): readonly Json[] =>
  t.messages.flatMap((m, i) => (which(m) ? [view(call, m, i === 0)] : []));

function listMessages(call: Call): Json {
  const ticket = ticketOf(call);
  return {
    count: ticket.messages.length,
    message_list: page(
      call,
      viewsOf(call, ticket, () => true),
    ),
  };
}

/** Older messages of one side, newest first. */
function listMoreInstantMessages(call: Call): Json {
  const ticket = ticketOf(call);
  const before = call.params.text('create_time') ?? '';
  const type = call.params.number('type');
  const older = viewsOf(call, ticket, (m) => instant(m.at) < before && m.author === type);
  return {
    count: older.length,
    message_list: [...older].reverse().slice(0, call.params.number('limit') ?? 10),
  };
}

function createMessages(call: Call): Json {
  const ticket = ticketOf(call);
  if (!takesMessages(ticket)) throw refused(call, REFUSED.state);
  const { message } = call.json;
  const content = isMap(message) && typeof message['content'] === 'string' ? message['content'] : '';
  if (content.trim() === '' || content.length > MAX_CONTENT) throw refused(call, REFUSED.invalid, 'content');
  const files = checkFiles(call, textsOf(isMap(message) ? message['accessory_ids'] : undefined));
  const desk = deskOf(call);
  desk.say(ticket, CUSTOMER, content, call.now, files);
  desk.note(ticket, 'reply', call.now);
  // A reply to an answer, or to a result, takes the ticket back into processing.
  if (ticket.status !== STATUS.pending) {
    ticket.status = STATUS.processing;
    ticket.resolvedAt = null;
    desk.schedule(ticket, 'resolve', call.now);
  }
  return DONE;
}

function revokeMessage(call: Call): Json {
  const ticket = ticketOf(call);
  const id = call.params.text('message_id');
  const message = ticket.messages.find((m) => m.id === id);
  if (!message) throw refused(call, REFUSED.invalid, 'message_id');
  if (message.author !== CUSTOMER || message === ticket.messages[0]) throw refused(call, REFUSED.permission);
  if (call.now - message.at > WITHDRAW_MS || !takesMessages(ticket)) throw refused(call, REFUSED.state);
  ticket.messages = ticket.messages.filter((m) => m !== message);
  const desk = deskOf(call);
  for (const file of message.attachments) desk.attachments.delete(file);
  desk.note(ticket, 'withdrawMessage', call.now);
  return DONE;
}

function named(call: Call): readonly Ticket[] {
  checkGroup(call, call.params.text('group_id'));
  const desk = deskOf(call);
  return call.params.texts('case_ids').flatMap((id) => desk.find(id) ?? []);
}

/** What has come since the last answer; the id of it is the time of the newest message told. */
function listNewInstantMessages(call: Call): Json {
  const since = Number(call.params.text('last_message_time_id') || 0);
  const tickets = named(call);
  const fresh = tickets.map((t) => ({ t, views: viewsOf(call, t, (m) => m.at > since) }));
  const newest = Math.max(since, ...tickets.flatMap((t) => t.messages.map((m) => m.at)));
  return {
    imstatus: tickets.map((t) => ({ status: t.status, incident_id: t.id })),
    immsg: fresh
      .filter(({ views }) => views.length > 0)
      .map(({ t, views }) => ({ incident_id: t.id, message_list: views })),
    last_message_time_id: String(newest),
  };
}

function listUnreadNewInstantMessages(call: Call): Json {
  return {
    imunread: named(call).map((t) => ({
      status: t.status,
      incident_id: t.id,
      unread_num: t.messages.filter((m) => m.author === ENGINEER && !m.read).length,
    })),
  };
}

function updateNewInstantMessagesRead(call: Call): Json {
  for (const message of ticketOf(call).messages) message.read = true;
  return DONE;
}

export const messages: Topic = {
  ListMessages: listMessages,
  ListMoreInstantMessages: listMoreInstantMessages,
  CreateMessages: createMessages,
  RevokeMessage: revokeMessage,
  ListNewInstantMessages: listNewInstantMessages,
  ListUnreadNewInstantMessages: listUnreadNewInstantMessages,
  UpdateNewInstantMessagesRead: updateNewInstantMessagesRead,
};
