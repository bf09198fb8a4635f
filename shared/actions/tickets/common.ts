/** What the ticket actions share: reading the ticket afresh, plans without money, and how a lost answer is found out. */
import { z } from 'zod';
import type { InputOf, OperationId } from '../../contract/calls';
import { AppError } from '../../errors';
import { isKnownStatus, permits, type TicketAct } from '../../model/ticketLife';
import { intOf, listOf, objectOf, textOf } from '../read';
import type {
  Answered,
  Ask,
  Context,
  LostStep,
  Plan,
  Settlement,
  Settling,
  Step,
  StepOf,
  Tracked,
} from '../types';

export const ticketId = z.string().min(1).max(32);

export type Fresh = { status: string; subject: string; detail: Answered };

/** @throws AppError cloud.business where there is no such ticket */
export async function freshTicket(ask: Ask, id: string): Promise<Fresh> {
  const detail = objectOf(await ask('ShowCaseDetail', { case_id: id }), 'incident_detail_info') ?? {};
  const status = intOf(detail, 'status');
  return {
    status: status === null ? '' : String(status),
    subject: (textOf(detail, 'simple_description') ?? id).split(/\r?\n/, 1)[0] ?? id,
    detail,
  };
}

/** @throws AppError action.notPossible when the state as it is now does not permit it */
export async function freshFor(ask: Ask, id: string, act: TicketAct): Promise<Fresh> {
  const fresh = await freshTicket(ask, id);
  if (!permits(fresh.status, act))
    throw new AppError('action.notPossible', {
      because: isKnownStatus(fresh.status)
        ? `tickets:because.state.${fresh.status}`
        : 'tickets:because.state.other',
      status: fresh.status,
    });
  return fresh;
}

/** A plan in which no money moves. */
export function planOf(steps: readonly Step[], more: Partial<Plan> = {}): Plan {
  return {
    amount: null,
    choices: [],
    facts: [],
    items: [],
    balance: null,
    warnings: [],
    typeName: null,
    steps,
    ...more,
  };
}

export function stepOf<Id extends OperationId>(
  operation: Id,
  input: InputOf<Id>,
  subject: string,
  known: Tracked['known'] = {},
): StepOf<Id> {
  return { operation, input, subjects: [subject], items: [], amount: null, known };
}

export const ticketFacts = (id: string, { subject, status }: Fresh): Plan['facts'] => [
  { label: { key: 'tickets:fact.ticket' }, value: { kind: 'id', id } },
  { label: { key: 'tickets:fact.subject' }, value: { kind: 'text', text: subject } },
  { label: { key: 'tickets:fact.now' }, value: { kind: 'say', say: { key: statusKey(status) } } },
];

const STATUS_KEYS = {
  '0': 'tickets:status.0',
  '1': 'tickets:status.1',
  '2': 'tickets:status.2',
  '3': 'tickets:status.3',
  '4': 'tickets:status.4',
  '5': 'tickets:status.5',
  '12': 'tickets:status.12',
  '17': 'tickets:status.17',
} as const;

export function statusKey(
  status: string,
): (typeof STATUS_KEYS)[keyof typeof STATUS_KEYS] | 'tickets:status.other' {
  return status in STATUS_KEYS ? STATUS_KEYS[status as keyof typeof STATUS_KEYS] : 'tickets:status.other';
}

type Check = (context: Context, step: LostStep) => Promise<boolean | null>;

/** Asks whether it is so now: yes, it was done; no, it was not; null, the cloud does not say. */
export function settleBy(isSo: Check): Settling {
  return {
    by: 'asking',
    async ask(context, step): Promise<Settlement> {
      const so = await isSo(context, step);
      if (so === null) return { state: 'open', evidence: { key: 'tickets:evidence.open' } };
      return so
        ? { state: 'done', evidence: { key: 'tickets:evidence.done' } }
        : { state: 'failed', evidence: { key: 'tickets:evidence.notDone' } };
    },
  };
}

/** How often the customer has said something in the ticket that begins like this. */
export function timesSaid(detail: Answered, content: string): number {
  return listOf(detail, 'message_list').filter(
    (m) => intOf(m, 'type') === 0 && (textOf(m, 'content') ?? '').startsWith(content),
  ).length;
}
