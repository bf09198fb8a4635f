/** From a confirmation the person has given to requests on the wire. */
import { randomUUID } from 'node:crypto';
import type { AnyAction, Context, Plan, Step } from '@shared/actions';
import { operation } from '@shared/contract/operations';
import { AppError } from '@shared/errors';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Account } from '@shared/model/account';
import type { Confirmation } from '@shared/model/action';
import { isProven } from '@shared/model/proof';
import type { PlannedEntry } from '../book/types';
import type { Caller } from '../cloud/types';
import { confirmationOf, digestOfShown, ownerOf } from './confirm';
import { maskedJson } from './mask';
import { contextOf } from './context';
import { stampAt } from './stamp';
import type { Batch } from './send';
import type { Prepared, Tickets } from './tickets';
import type { ActionsDeps } from './types';

/**
 * Uses up the ticket, looks again at everything that was shown, and writes the plan with its locks. What comes back is on
 * disk and may be sent.
 * @throws AppError action.used, action.mistyped, action.readOnly, action.changed, action.stale, action.locked; nothing was
 * sent then
 */
export async function commit(
  { ticket, ...proof }: ParsedInput<'actions.execute'>,
  tickets: Tickets,
  deps: ActionsDeps,
  signal: AbortSignal,
): Promise<{ batch: string; plan: Batch }> {
  // Looked at and taken without anything in between: of two clicks, one finds it gone.
  const shown = tickets.look(ticket);
  if (!shown) throw new AppError('action.used');
  if (!isProven(shown.confirmation.proof, proof)) throw new AppError('action.mistyped');
  tickets.take(ticket);

  const { definition } = shown;
  const account = await accountOf(shown.account.id, deps);
  await refuseReadOnly(account, deps);
  const caller = await deps.accounts.callerFor(account.id);
  const context = contextOf(account, caller, deps);
  const plan = await withStanding(definition, context, await planNow(shown, account, caller, deps));

  const batch = randomUUID();
  const entries = plan.steps.map((step) => ({ entry: randomUUID(), step }));
  await deps.book.planActions({
    confirmation: shown.confirmation,
    entries: entries.map(({ entry, step }) =>
      plannedEntry(shown.confirmation, definition.settle.by, account, batch, entry, step, plan, deps.by),
    ),
    asOfSeq: shown.asOfSeq,
    at: stampAt(deps.now()),
  });
  return { batch, plan: { definition, account, caller, steps: entries, signal } };
}

export async function accountOf(accountId: string, deps: ActionsDeps): Promise<Account> {
  const account = (await deps.accounts.list()).find(({ id }) => id === accountId);
  if (!account) throw new AppError('input.unknownAccount');
  return account;
}

export async function refuseReadOnly({ id, name }: Account, { book }: ActionsDeps): Promise<void> {
  if ((await book.readOnlyAccounts()).includes(id)) throw new AppError('action.readOnly', { name });
}

/** Where money moves or nothing can be undone, the figures are read once more: only what was shown is sent. */
async function planNow(shown: Prepared, account: Account, caller: Caller, deps: ActionsDeps): Promise<Plan> {
  const { definition, input, digest } = shown;
  if (definition.risk !== 'money' && definition.risk !== 'irreversible') return shown.plan;
  const plan = await definition.prepare(contextOf(account, caller, deps), input);
  const confirmation = confirmationOf(definition, account, caller, plan, deps.settings(), deps.now());
  if (digestOfShown(confirmation) !== digest) throw new AppError('action.changed');
  return plan;
}

/** By what stood before it a lost outcome is told: as it is now, and not as it was when the confirmation was shown. */
async function withStanding({ standing }: AnyAction, context: Context, plan: Plan): Promise<Plan> {
  if (!standing) return plan;
  const before = await standing(context, plan.steps);
  const steps = plan.steps.map((step, i): Step => ({ ...step, known: { ...step.known, ...before[i] } }));
  return { ...plan, steps };
}

function plannedEntry(
  confirmation: Confirmation,
  settle: PlannedEntry['settle'],
  account: Account,
  batch: string,
  entry: string,
  step: Plan['steps'][number],
  plan: Plan,
  by: string,
): PlannedEntry {
  const { operation: id, subjects, items, amount, known } = step;
  return {
    entry,
    batch,
    owner: ownerOf(account),
    by,
    account: confirmation.account,
    action: confirmation.action,
    title: confirmation.title,
    names: plan.items.filter((i) => items.includes(i.id)).map((i) => i.name),
    amount: amount === null || !plan.amount ? null : { value: amount, direction: plan.amount.direction },
    settle,
    input: maskedJson(operation(account.site, id), step.input),
    step: { operation: id, subjects, items, amount, known },
  };
}
