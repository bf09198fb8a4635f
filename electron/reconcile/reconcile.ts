/** Reconciliation of a month and its signatures: the cache says what is, the book says what was signed. */
import { AppError } from '@shared/errors';
import type { MonthSnapshot, Reconciliation, Signature, SignedMonth } from '@shared/model/reconcile';
import type { ParsedInput } from '@shared/ipc/contract';
import { changesSince, UNCHANGED, type Changes } from '@shared/reconcile/changes';
import { instantAt, type Clock } from '@shared/time';
import type { Book } from '../book';
import type { Store } from '../store/types';

export type ReconcileDeps = {
  read: Pick<Store['read'], 'accounts' | 'reconcile' | 'monthSnapshot' | 'monthMark'>;
  book: Pick<Book, 'addSignature' | 'signaturesOf' | 'frozenMonth' | 'signedPulls'>;
  now: Clock;
  changed: (accountId: string) => void;
};

export type Reconcile = {
  month(input: ParsedInput<'reconcile.month'>): Promise<Reconciliation>;
  /**
   * Freezes the month under a name.
   * @throws AppError signature.notFinal while it may change, signature.unnamed while a difference has no name,
   * signature.twice, signature.samePerson, signature.notPrepared; book.*, store.*
   */
  sign(input: ParsedInput<'reconcile.sign'>): Promise<Signature>;
  signed(input: ParsedInput<'reconcile.signed'>): Promise<SignedMonth[]>;
};

export function createReconcile({ read, book, now, changed }: ReconcileDeps): Reconcile {
  async function ownerOf(accountId: string): Promise<string> {
    const account = (await read.accounts()).find((a) => a.id === accountId);
    if (!account) throw new AppError('input.unknownAccount');
    return account.domainId;
  }

  /** Row by row: for a month whose pulls are not those that were signed. */
  async function compared(of: { accountId: string; owner: string; cycle: string }): Promise<Changes> {
    const frozen = await book.frozenMonth(of);
    if (!frozen) throw new AppError('signature.notPrepared', { cycle: of.cycle });
    const current: MonthSnapshot | null = await read.monthSnapshot(of);
    return changesSince(frozen, current);
  }

  return {
    month: (input) => read.reconcile(input),
    async sign({ accountId, cycle, role, name }) {
      const owner = await ownerOf(accountId);
      const month = await read.reconcile({ accountId, cycle });
      if (month.state !== 'final') throw new AppError('signature.notFinal', { cycle });
      if (month.differences.some((d) => d.id === 'unnamed'))
        throw new AppError('signature.unnamed', { cycle, amount: month.unnamed, currency: month.currency });
      const snapshot: MonthSnapshot | null = await read.monthSnapshot({ accountId, cycle });
      if (!snapshot) throw new AppError('signature.notFinal', { cycle });
      const { fingerprint, settled, records, pulls } = snapshot;
      const signature = { cycle, role, name, at: instantAt(now()), fingerprint, settled };
      await book.addSignature({ ...signature, owner, records, pulls });
      changed(accountId);
      return { accountId, ...signature };
    },
    async signed({ accountId }) {
      const owner = await ownerOf(accountId);
      const signatures = await book.signaturesOf({ owner });
      const signed = await book.signedPulls({ owner });
      const months: SignedMonth[] = [];
      for (const { cycle, pulls } of signed.sort((a, b) => b.cycle.localeCompare(a.cycle))) {
        const mark: string | null = await read.monthMark({ accountId, cycle });
        const changes =
          mark !== null && mark === pulls ? UNCHANGED : await compared({ accountId, owner, cycle });
        months.push({
          cycle,
          signatures: signatures.filter((s) => s.cycle === cycle).map((s) => ({ accountId, ...s })),
          ...changes,
        });
      }
      return months;
    },
  };
}
