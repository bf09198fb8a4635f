/** Costs with the person's own rules and budgets: joins what the cache holds with what the book keeps. */
import type { CallOutput, EventPayload, ParsedInput } from '@shared/ipc/contract';
import { instantAt } from '@shared/time';
import type { Book } from '../book';
import type { Store } from '../store/types';

export { budgetNoticeOf } from './budgetNotice';
export { watchNoticeOf } from './watchNotice';
export { createWatchAlerts, type WatchAlerts, type WatchAlertsDeps, type WatchNotice } from './watchAlerts';
export { memberNoticeOf, moreMembersNoticeOf } from './memberNotice';
export {
  createMemberAlerts,
  type MemberAlertsPart,
  type MemberNotice,
  type MoreMembers,
} from './memberAlerts';

type FinanceEvents = 'budgets.reached' | 'book.changed';

export type FinanceParts = {
  read: Pick<Store['read'], 'costs' | 'movers' | 'insights' | 'standings'>;
  book: Book;
  now: () => number;
  emit: <N extends FinanceEvents>(event: N, payload: EventPayload<N>) => void;
  /** By the system's notifications, for who is not looking at the app. */
  tell: (reached: EventPayload<'budgets.reached'>) => void;
  warn: (message: string, detail: unknown) => void;
};

export type Finance = {
  costs(input: ParsedInput<'query.costs'>): Promise<CallOutput<'query.costs'>>;
  movers(input: ParsedInput<'query.movers'>): Promise<CallOutput<'query.movers'>>;
  insights(input: ParsedInput<'query.insights'>): Promise<CallOutput<'query.insights'>>;
  budgets(): Promise<CallOutput<'query.budgets'>>;
  saveBudget(budget: ParsedInput<'budgets.save'>): Promise<void>;
  removeBudget(input: ParsedInput<'budgets.remove'>): Promise<void>;
  saveRules(input: ParsedInput<'rules.save'>): Promise<void>;
  saveRates(input: ParsedInput<'rates.save'>): Promise<void>;
  removeRate(input: ParsedInput<'rates.remove'>): Promise<void>;
  saveView(view: ParsedInput<'views.save'>): Promise<void>;
  removeView(input: ParsedInput<'views.remove'>): Promise<void>;
  /** After a pull: tells thresholds that were passed and had not been told. */
  check(): Promise<void>;
};

export function createFinance({ read, book, now, emit, tell, warn }: FinanceParts): Finance {
  const at = (): string => instantAt(now());
  const standings = async (): Promise<CallOutput<'query.budgets'>> => {
    const [budgets, rules] = await Promise.all([book.budgets(), book.rulesInForce()]);
    return budgets.length === 0 ? [] : read.standings({ budgets, rules, now: now() });
  };
  const check = async (): Promise<void> => {
    const all = await standings();
    const alerts = all.flatMap(({ budget, cycle, reached }) =>
      reached.map(({ percent }) => ({ budgetId: budget.id, cycle, percent })),
    );
    if (alerts.length === 0) return;
    const fresh = await book.noteAlerts({ alerts, at: at() });
    // A pull may pass several thresholds at once: the highest one says it.
    const highest = fresh.filter(
      (a) => !fresh.some((b) => b.budgetId === a.budgetId && b.percent > a.percent),
    );
    const told = highest.flatMap(({ budgetId, percent }) => {
      const standing = all.find(({ budget }) => budget.id === budgetId);
      if (!standing) return [];
      const { budget, cycle, spent } = standing;
      return [
        {
          budgetId,
          name: budget.name,
          percent,
          cycle,
          currency: budget.currency,
          spent,
          amount: budget.amount,
        },
      ];
    });
    if (told.length === 0) return;
    emit('budgets.reached', told);
    tell(told);
  };
  return {
    costs: async (input) => read.costs({ ...input, rules: await book.rulesInForce() }),
    movers: async (input) => read.movers({ ...input, rules: await book.rulesInForce() }),
    insights: (input) => read.insights({ ...input, now: now() }),
    budgets: standings,
    async saveBudget(budget) {
      await book.saveBudget({ budget, at: at() });
      emit('book.changed', { what: 'budgets' });
      // It is kept: a look that fails afterwards must not say otherwise.
      await check().catch((error: unknown) => warn('budgets', error));
    },
    async removeBudget(input) {
      await book.removeBudget(input);
      emit('book.changed', { what: 'budgets' });
    },
    async saveRules(input) {
      await book.saveRules({ ...input, at: at() });
      emit('book.changed', { what: 'rules' });
    },
    async saveRates(input) {
      await book.saveRates({ ...input, at: at() });
      emit('book.changed', { what: 'rates' });
    },
    async removeRate(input) {
      await book.removeRate(input);
      emit('book.changed', { what: 'rates' });
    },
    async saveView(view) {
      await book.saveView({ view, at: at() });
      emit('book.changed', { what: 'views' });
    },
    async removeView(input) {
      await book.removeView(input);
      emit('book.changed', { what: 'views' });
    },
    check,
  };
}
