/** Fills a desk: the stories of its site, then closed questions of the past, the same at every start. */
import type { Account } from '../../../world/accounts';
import { Draw, hashText, mix } from '../../random';
import { SECRET, areaCodeOf, extendsOf, findProblem, findProduct, findSeverity, categoryOf } from './catalog';
import type { Desk } from './desk';
import { sampleFile } from './samples';
import { LABELS, PAST, storiesOf } from './stories';
import type { Story } from './story';
import { CUSTOMER, ENGINEER, STATUS } from './types';
import type { Contact, LogKind, Status, Ticket } from './types';

const HOUR = 3_600_000;
/** Closed questions of an account of the demo's size, and how far apart they lie. */
const PAST_TICKETS = 18;
/** Which of them was a mistake. */
const INVALID = 3;
const PAST_STEP_HOURS = 24 * 23;

const LAST_ENTRY: Readonly<Partial<Record<Story['ends'], LogKind>>> = {
  feedback: 'ask',
  confirming: 'resolve',
  completed: 'close',
  withdrawn: 'cancel',
};

export function seedDesk(desk: Desk, now: number): void {
  const { account } = desk;
  const anchor = Math.floor(now / HOUR) * HOUR;
  const draw = new Draw(mix(account.seed, hashText('tickets')));
  const contact = contactOf(account, draw);
  desk.contacts.verify(0, contact.mobile, contact.areaCode, anchor);
  desk.contacts.verify(1, contact.mail, '', anchor);
  for (const [name, color] of LABELS[account.site]) desk.labels.create(name, color);
  const told = storiesOf(account.site).map((story) => tell(desk, story, anchor, contact));
  storiesOf(account.site).forEach((story, i) => {
    const other = story.related === undefined ? undefined : told[story.related];
    const ticket = told[i];
    if (!ticket || !other) return;
    ticket.relatedIds.push(other.id);
    other.relatedIds.push(ticket.id);
  });
  const past = Math.round((PAST_TICKETS * account.size) / 1000);
  for (let i = 0; i < past; i += 1) tell(desk, pastStory(account, i, draw), anchor, contact);
}

function contactOf(account: Account, draw: Draw): Contact {
  const china = account.site === 'china';
  return {
    areaCode: areaCodeOf(account.site),
    mobile: china ? `138${draw.text(8, '0123456789')}` : `8${draw.text(7, '0123456789')}`,
    mail: `ops@${account.domainName.replaceAll('_', '-')}.example`,
    remindTime: '00:00-23:59',
    ccEmails: [],
  };
}

function pastStory(account: Account, i: number, draw: Draw): Story {
  const past = PAST[account.site];
  const [product, problem, text, answer] = past[i % past.length] ?? ['bills', 'dispute', '', ''];
  const ago = 1300 + i * PAST_STEP_HOURS + draw.below(200);
  const rated = draw.chance(600);
  return {
    product,
    problem,
    severity: draw.chance(300) ? 'advice' : 'normal',
    region: draw.below(3),
    ago,
    text,
    lines: [{ by: 'engineer', ago: ago - 4, text: answer }],
    ends: i === INVALID ? 'invalid' : 'completed',
    ...(rated ? { score: [draw.between(3, 5), draw.between(4, 5), draw.between(3, 5)] as const } : {}),
  };
}

function tell(desk: Desk, story: Story, anchor: number, contact: Contact): Ticket {
  const { account } = desk;
  const at = (ago: number): number => anchor - Math.round(ago * HOUR);
  const product = findProduct(story.product);
  const problem = findProblem(story.problem);
  const ticket: Ticket = {
    id: desk.ticketId(at(story.ago)),
    subTypeId: categoryOf(product.id)?.id ?? '',
    productCategoryId: product.id,
    businessTypeId: problem.id,
    regionId: story.region === null ? '' : (account.regions[story.region] ?? account.regions[0]),
    severityId: findSeverity(story.severity).id,
    projectId: '',
    description: story.text,
    status: STATUS[story.ends] satisfies Status,
    createdAt: at(story.ago),
    confirmedAt: null,
    resolvedAt: null,
    contact,
    messages: [],
    extends: new Map(),
    labelIds: (story.labels ?? []).flatMap((name) =>
      desk.labels
        .all()
        .filter((l) => l.name === name)
        .map((l) => l.id),
    ),
    relatedIds: [],
    log: [],
    satisfaction: [],
    judgement: '',
    pressedAt: null,
    due: null,
  };
  if (story.secret && extendsOf(problem).includes(SECRET))
    ticket.extends.set(SECRET.key, 'readonly-stats / Sandbox-only-0000');
  const files = (names: readonly string[] | undefined, when: number): string[] =>
    (names ?? []).map((name) => desk.attachments.put(name, sampleFile(name), when).id);
  desk.say(ticket, CUSTOMER, story.text, ticket.createdAt, files(story.files, ticket.createdAt));
  desk.note(ticket, 'create', ticket.createdAt);
  if (story.ends !== 'pending' && story.ends !== 'withdrawn')
    desk.note(ticket, 'accept', at(story.ago - 0.3));
  let last = ticket.createdAt;
  for (const line of story.lines) {
    last = at(line.ago);
    const message = desk.say(
      ticket,
      line.by === 'customer' ? CUSTOMER : ENGINEER,
      line.text,
      last,
      files(line.files, last),
    );
    message.read = true;
    desk.note(ticket, line.by === 'customer' ? 'reply' : 'answer', last);
  }
  const entry = LAST_ENTRY[story.ends];
  if (entry) desk.note(ticket, entry, last + 60_000);
  for (const message of ticket.messages.slice(ticket.messages.length - (story.unread ?? 0)))
    message.read = false;
  if (story.ends === 'completed') ticket.confirmedAt = last + 60_000;
  if (story.ends === 'completed' || story.ends === 'confirming') ticket.resolvedAt = last;
  ticket.satisfaction = (story.score ?? []).map((value, i) => ({ dimension: i + 1, value }));
  desk.add(ticket);
  return ticket;
}
