/** Everything that is written to the cloud goes through here: prepare, confirm, journal, send once, settle. */
import { actionById } from '@shared/actions';
import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { createAges } from './ages';
import { actedWith, confirmationOf, digestOfShown, ownerOf } from './confirm';
import { contextOf } from './context';
import { exportJournal } from './exportJournal';
import { accountOf, commit, refuseReadOnly } from './execute';
import { sendBatch } from './send';
import { createSettler } from './settle';
import { stampAt } from './stamp';
import { createTickets } from './tickets';
import type { Actions, ActionsDeps } from './types';

/** An outcome the cloud could not tell in a day is left to the person. */
const PERSON_AFTER_MS = 24 * 3600_000;

export function createActions(deps: ActionsDeps): Actions {
  const { book, now } = deps;
  const tickets = createTickets(now);
  const ages = createAges(now, deps.monotonic);
  const settler = createSettler(deps, ages);
  const underWay = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();
  const changed = (accountId: string | null) => deps.emit('actions.changed', { accountId });

  const prepare: Actions['prepare'] = async ({ accountId, action, input }) => {
    const definition = actionById(action);
    const parsed = definition?.input.safeParse(input);
    if (!definition || !parsed?.success) {
      const field = parsed?.error?.issues[0]?.path.join('.') ?? 'action';
      throw new AppError('input.invalid', { field: field.slice(0, 100) });
    }
    const account = await accountOf(accountId, deps);
    await refuseReadOnly(account, deps);
    const caller = await deps.accounts.callerFor(accountId);
    const asOfSeq = await book.journalSeq();
    const at = now();
    const plan = await definition.prepare(contextOf(account, caller, deps), parsed.data);
    // While its cloud account was not known the account's own id stood for it.
    const owners = [ownerOf(account), accountId];
    const subjects = plan.steps.flatMap((step) => step.subjects);
    const locked = await book.lockedSubjects();
    for (const subject of subjects)
      if (locked.some((l) => owners.includes(l.owner) && l.subject === subject))
        throw new AppError('action.locked', { subject });
    if (definition.once && (await book.wasDone({ owners, action: definition.id, subjects })))
      throw new AppError('action.notPossible', { because: definition.once });
    const confirmation = confirmationOf(definition, account, caller, plan, deps.settings(), at);
    const digest = digestOfShown(confirmation);
    const ticket = tickets.issue({
      definition,
      account,
      input: parsed.data,
      plan,
      confirmation,
      digest,
      asOfSeq,
    });
    return { ticket, confirmation };
  };

  const execute: Actions['execute'] = (input) => {
    const controller = new AbortController();
    const ended = run(input, controller.signal);
    // A ticket in use is not replaced: the second click fails by itself and leaves the first alone.
    if (!underWay.has(input.ticket)) {
      underWay.set(input.ticket, { controller, ended });
      const drop = () => void underWay.delete(input.ticket);
      ended.then(drop, drop);
    }
    return ended;
  };

  async function run(input: Parameters<Actions['execute']>[0], signal: AbortSignal) {
    const { batch, plan } = await commit(input, tickets, deps, signal);
    const { account, definition } = plan;
    changed(account.id);
    const unwritten = await sendBatch(plan, deps, ages).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (unwritten) settler.abandon(plan.steps.map(({ entry }) => entry));
    changed(account.id);
    settler.watch();
    void deps.pull(account.id, definition.datasets).catch((error: unknown) => deps.log.warn('pull', error));
    const entries = await book.batchEntries({ batch });
    // Once a request has gone out, the person is told of that and not of the book.
    if (unwritten && entries.every(({ state }) => state === 'planned')) throw unwritten.error;
    return { batch, entries };
  }

  return {
    async recover() {
      const left = await book.recoverEntries({ at: stampAt(now()) });
      if (left.notSent + left.unknown > 0) deps.log.warn('the last run left actions behind', left);
    },
    async begin() {
      changed(null);
      await settler.run(null).finally(() => settler.watch());
    },
    prepare,
    execute,
    discard: (ticket) => void tickets.take(ticket),
    stop: (ticket) => underWay.get(ticket)?.controller.abort(),
    async settle({ entries }) {
      const result = await settler.run(entries);
      settler.watch();
      return result;
    },
    async resolve({ entry, took, note }) {
      const lost = (await book.lostEntries()).find((l) => l.entry.entry === entry);
      if (!lost) throw new AppError('action.notPossible', { because: 'actions:because.notUnknown' });
      const there = actedWith(lost.entry, await deps.accounts.list()) !== undefined;
      const canAsk = lost.entry.settle === 'asking' && there;
      // Sent by a clock that was ahead and has been set right: how long ago cannot be said, and the person is not held up.
      const inTime = Date.parse(lost.sentAt) <= now();
      if (canAsk && inTime && ages.of(entry, lost.sentAt) < PERSON_AFTER_MS)
        throw new AppError('action.notPossible', { because: 'actions:because.cloudIsAsked' });
      await book.markEntry({
        entry,
        state: took ? 'done' : 'failed',
        at: stampAt(now()),
        detail: { settledBy: 'person', note, evidence: { key: 'actions:evidence.person' } },
      });
      ages.forget(entry);
      changed(lost.entry.account.id);
      return null;
    },
    async state() {
      const [accounts, locked, readOnly, counts] = await Promise.all([
        // Without a cache there are no accounts, and what is open is told all the same.
        deps.accounts.list().catch((): Account[] => []),
        book.lockedSubjects(),
        book.readOnlyAccounts(),
        book.journalCounts(),
      ]);
      return {
        // The lock holds for every account of that cloud account, so each of them shows it.
        locked: locked.flatMap(({ owner, accountId, subject, entry, state }) => {
          const held = accounts.filter((one) => [ownerOf(one), one.id].includes(owner)).map(({ id }) => id);
          return (held.length > 0 ? held : [accountId]).map((id) => ({
            accountId: id,
            subject,
            entry,
            state,
          }));
        }),
        readOnly,
        ...counts,
      };
    },
    async setReadOnly({ accountId, readOnly }) {
      await book.setReadOnly({ accountId, readOnly, at: stampAt(now()) });
      changed(accountId);
      return null;
    },
    page: (input) => book.journalPage(input),
    batch: (input) => book.batchEntries(input),
    entry: (input) => book.journalEntry(input),
    export: (filter, format) => exportJournal(book, filter, format),
    verify: () => book.verifyJournal(),
    async close() {
      await Promise.allSettled([...underWay.values()].map(({ ended }) => ended));
      await settler.close();
    },
  };
}
