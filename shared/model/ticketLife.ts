/**
 * What the state of a ticket permits. The contract names the actions and the states, not which go together: these follow from
 * what the states mean, and the cloud has the last word. A state nobody knows permits nothing but reading.
 */

export const ticketActs = [
  'urge',
  'cancel',
  'confirm',
  'close',
  'delete',
  'reply',
  'score',
  'contact',
] as const;
export type TicketAct = (typeof ticketActs)[number];

const PERMITTED: Readonly<Record<TicketAct, readonly string[]>> = {
  urge: ['0', '1', '5'],
  cancel: ['0', '1', '5', '17'],
  /** The result is there: to confirm it is to close the ticket. */
  confirm: ['2'],
  close: ['1', '17'],
  delete: ['3', '4', '12'],
  /** Of a ticket whose result is to be confirmed, an answer takes it back into processing: it is reopened. */
  reply: ['0', '1', '2', '5', '17'],
  score: ['3'],
  contact: ['0', '1', '2', '5', '17'],
};

const KNOWN: readonly string[] = ['0', '1', '2', '3', '4', '5', '12', '17'];

export function permits(status: string, act: TicketAct): boolean {
  return PERMITTED[act].includes(status);
}

export const isKnownStatus = (status: string): boolean => KNOWN.includes(status);

/** Whether an answer reopens what seemed to be done. */
export const reopens = (status: string): boolean => status === '2';
