/** The life of one action in the dialog: ask for the figures, choose, send, watch. Outside React, so that it has one state. */
import type { Chosen, Confirmation, Entry } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import type { ActionRequest } from './openAction';

export type Stage =
  /** Asking the cloud; what was shown before stays in view while a choice is asked about. */
  | { kind: 'preparing'; shown: Confirmation | null }
  | { kind: 'refused'; error: ApiError }
  /** `error`: why the last attempt did not send. */
  | { kind: 'ready'; ticket: string; confirmation: Confirmation; error: ApiError | null }
  | { kind: 'sending'; ticket: string; confirmation: Confirmation }
  | { kind: 'over'; confirmation: Confirmation; batch: string; entries: Entry[] };

export type ActionRun = {
  stage: () => Stage;
  subscribe: (listener: () => void) => () => void;
  start: () => void;
  choose: (id: string, chosen: string[]) => void;
  again: () => void;
  send: (proof: { typed?: string; held?: boolean }) => Promise<void>;
  /** Stops waiting; what is under way becomes unknown. */
  stop: () => void;
  /** Reads the entries again: an unknown one may have been settled. */
  reload: () => Promise<void>;
  end: () => void;
};

/** The confirmation is of no more use and the figures have to be looked at anew. */
const ASK_AGAIN: ReadonlySet<string> = new Set(['action.changed', 'action.stale', 'action.used']);

/** What the person has just chosen stands there at once; the figures follow when the cloud has answered. */
function withChosen(shown: Confirmation, chosen: Chosen): Confirmation {
  return { ...shown, choices: shown.choices.map((c) => ({ ...c, chosen: chosen[c.id] ?? c.chosen })) };
}

export function createActionRun({ action, accountId, input }: ActionRequest): ActionRun {
  const listeners = new Set<() => void>();
  let stage: Stage = { kind: 'preparing', shown: null };
  let chosen: Chosen = {};
  let round = 0;

  const become = (next: Stage) => {
    stage = next;
    for (const listener of listeners) listener();
  };
  const drop = (ticket: string) => void call('actions.discard', { ticket }).catch(() => undefined);
  const dropOpen = () => {
    if (stage.kind === 'ready') drop(stage.ticket);
  };

  async function prepare(error: ApiError | null): Promise<void> {
    round += 1;
    const mine = round;
    const before =
      'confirmation' in stage ? stage.confirmation : stage.kind === 'preparing' ? stage.shown : null;
    dropOpen();
    become({ kind: 'preparing', shown: before && withChosen(before, chosen) });
    const withChoices = Object.keys(chosen).length > 0 ? { ...input, choices: chosen } : input;
    try {
      const answer = await call('actions.prepare', { accountId, action, input: withChoices });
      if (round === mine) become({ kind: 'ready', ...answer, error });
      else drop(answer.ticket);
    } catch (reason) {
      if (round === mine) become({ kind: 'refused', error: toApiError(reason) });
    }
  }

  return {
    stage: () => stage,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => void prepare(null),
    choose(id, values) {
      chosen = { ...chosen, [id]: values };
      void prepare(null);
    },
    again: () => void prepare(null),
    async send(proof) {
      if (stage.kind !== 'ready') return;
      const { ticket, confirmation } = stage;
      become({ kind: 'sending', ticket, confirmation });
      try {
        become({ kind: 'over', confirmation, ...(await call('actions.execute', { ticket, ...proof })) });
      } catch (reason) {
        const error = toApiError(reason);
        if (ASK_AGAIN.has(error.code)) await prepare(error);
        else if (error.code === 'action.mistyped') become({ kind: 'ready', ticket, confirmation, error });
        else become({ kind: 'refused', error });
      }
    },
    stop() {
      if (stage.kind === 'sending') void call('actions.stop', { ticket: stage.ticket });
    },
    async reload() {
      if (stage.kind !== 'over') return;
      const entries = await call('journal.batch', { batch: stage.batch });
      if (stage.kind === 'over') become({ ...stage, entries });
    },
    end() {
      round += 1;
      dropOpen();
    },
  };
}
