/**
 * The life of a ticket: pending -> processing <-> feedback wanted -> result to be confirmed -> completed; withdrawn
 * by the customer before that. Reopening is a reply to a result that is still to be confirmed: the cloud has no action
 * of that name (contract: case_action).
 */
import { STATUS } from './types';
import type { Status, Ticket } from './types';

export type Action = 'press' | 'cancel' | 'close' | 'delete';
export const ACTIONS: readonly Action[] = ['press', 'cancel', 'close', 'delete'];

const OPEN: readonly Status[] = [
  STATUS.pending,
  STATUS.processing,
  STATUS.confirming,
  STATUS.suspended,
  STATUS.feedback,
];
const ENDED: readonly Status[] = [STATUS.completed, STATUS.withdrawn, STATUS.invalid];

const PERMITTED: Readonly<Record<Action, readonly Status[]>> = {
  press: [STATUS.pending, STATUS.processing, STATUS.suspended],
  cancel: [STATUS.pending, STATUS.processing, STATUS.suspended, STATUS.feedback],
  close: [STATUS.processing, STATUS.confirming, STATUS.feedback],
  delete: ENDED,
};

export const isOpen = (ticket: Ticket): boolean => OPEN.includes(ticket.status);

export function permits(ticket: Ticket, action: Action): boolean {
  return PERMITTED[action].includes(ticket.status);
}

/** A message can be added, and a contact changed, while the ticket is open. */
export const takesMessages = isOpen;

export function takesScore(ticket: Ticket): boolean {
  return ticket.status === STATUS.completed && ticket.satisfaction.length === 0;
}

/** Urging again is refused for half an hour (OSM.01010004; the interval is the sandbox's own). */
export const PRESS_INTERVAL_MS = 30 * 60_000;
/** A message can be taken back for two minutes (the time is the sandbox's own). */
export const WITHDRAW_MS = 2 * 60_000;
