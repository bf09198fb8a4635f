/** What an action acts on, as the journal keeps it ("order:CS2611…", "ticket:…:reply"), in words. */
import type { SourceTexts } from './index';

type Name = keyof SourceTexts['errors']['subject'];

/** Kinds of the journal and their texts; "account" is the rules of auto-renewal, the one thing of a whole account. */
const KINDS: Readonly<Record<string, { name: Name; hasId: boolean }>> = {
  order: { name: 'order', hasId: true },
  resource: { name: 'resource', hasId: true },
  coupon: { name: 'coupon', hasId: true },
  member: { name: 'member', hasId: true },
  'member-name': { name: 'memberName', hasId: true },
  'project-name': { name: 'projectName', hasId: true },
  'enterprise-projects': { name: 'projects', hasId: false },
  operation: { name: 'operation', hasId: true },
  ticket: { name: 'ticket', hasId: true },
  'ticket-new': { name: 'newTicket', hasId: false },
  label: { name: 'label', hasId: true },
  upload: { name: 'upload', hasId: false },
  file: { name: 'file', hasId: false },
  feedback: { name: 'feedback', hasId: false },
  agreement: { name: 'agreement', hasId: false },
  privilege: { name: 'privilege', hasId: false },
  code: { name: 'code', hasId: false },
  account: { name: 'renewRules', hasId: false },
};

function partsOf(subject: string): { kind: string; id: string } {
  const [kind = ''] = subject.split(':', 1);
  const rest = subject.slice(kind.length + 1);
  // Of a ticket its parts are kept apart: what is said in it does not wait for its labels.
  return { kind, id: kind === 'ticket' ? (rest.split(':', 1)[0] ?? '') : rest };
}

/** In the language of `say`; a kind this version does not know stays as it is. */
export function subjectText(
  subject: string,
  say: (key: `errors:subject.${Name}`, values: { id: string }) => string,
): string {
  const { kind, id } = partsOf(subject);
  const known = KINDS[kind];
  return known ? say(`errors:subject.${known.name}`, { id }) : subject;
}

/** Number or id of it alone, such as a person has from elsewhere; empty where it has none of its own. */
export function subjectId(subject: string): string {
  const { kind, id } = partsOf(subject);
  return (KINDS[kind]?.hasId ?? true) ? id : '';
}
