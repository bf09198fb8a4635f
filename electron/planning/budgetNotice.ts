import type { TFunction } from 'i18next';
import { groupedText } from '@shared/digits';
import type { Namespace } from '@shared/i18n';
import type { EventPayload } from '@shared/ipc/contract';
import type { Notice } from '@shared/model/notice';

/** A notification about a budget that passed a threshold; pressing it opens the budget. Each threshold is told once a month by the book. */
export function budgetNoticeOf(
  t: TFunction<Namespace[]>,
  { budgetId, name, percent, cycle, currency, spent, amount }: EventPayload<'budgets.reached'>[number],
): Notice {
  return {
    kind: 'money',
    title: t('costs:budget.toldTitle', { name, percent: String(percent) }),
    body: t('costs:budget.toldText', {
      cycle,
      currency,
      spent: groupedText(spent),
      amount: groupedText(amount),
    }),
    place: { accountId: null, section: 'costs', tab: 'budgets', item: budgetId },
  };
}
