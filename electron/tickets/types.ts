/** Tickets beyond the cache: what the rest of the main process can ask, and what this folder needs. */
import type { DatasetId } from '@shared/datasets';
import type { CallName, CallOutput, ParsedInput } from '@shared/ipc/contract';
import type { HeldFile } from '@shared/model/ticketForm';
import type { Caller, CloudClient } from '../cloud/types';
import type { Store } from '../store/types';

export type Picture = { url: string; width: number; height: number };

export type TicketsDeps = {
  client: Pick<CloudClient, 'call' | 'raw'>;
  callerFor: (accountId: string) => Promise<Caller>;
  read: Pick<Store['read'], 'tickets'>;
  /** Pulls these datasets again, of these tickets only; resolves when the rows are there. */
  pull: (accountId: string, datasets: readonly DatasetId[], keys?: readonly string[]) => Promise<void>;
  /** The system's dialogs. */
  choose: { files(): Promise<readonly string[]>; folder(): Promise<string | null> };
  /** Draws a picture anew from its pixels; null for what is none, or too large to be drawn. */
  redraw: (bytes: Uint8Array) => Picture | null;
};

type Asked<N extends CallName> = (input: ParsedInput<N>) => Promise<CallOutput<N>>;

export type Tickets = {
  terms: Asked<'tickets.terms'>;
  problems: Asked<'tickets.problems'>;
  problem: Asked<'tickets.problem'>;
  contact: Asked<'tickets.contact'>;
  confidential: Asked<'tickets.confidential'>;
  params: Asked<'tickets.params'>;
  look: Asked<'tickets.look'>;
  pullOne: Asked<'tickets.pull'>;
  pickFiles(): Promise<HeldFile[]>;
  letGo(handles: readonly string[]): void;
  /** @throws AppError file.missing when it has gone or changed since it was chosen */
  held(handle: string): Promise<{ name: string; bytes: Uint8Array }>;
  image: Asked<'tickets.image'>;
  download: Asked<'tickets.download'>;
  exportAll: Asked<'tickets.export'>;
};
