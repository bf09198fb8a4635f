import { on } from '../api/client';
import { amountText } from '../format/number';
import { toast } from '../ui/toast';
import { useCosts } from '../views/costs/state';
import { openSection } from './ui';

/** Tells which budgets a pull has taken over a threshold; each is told once. */
export function listenToBudgets(): () => void {
  return on('budgets.reached', (reached) => {
    for (const { budgetId, name, percent, cycle, currency, spent, amount } of reached)
      toast({
        kind: 'notice',
        title: (t) => t('costs:budget.toldTitle', { name, percent: String(percent) }),
        text: (t) =>
          t('costs:budget.toldText', {
            cycle,
            currency,
            spent: amountText(spent),
            amount: amountText(amount),
          }),
        action: {
          label: (t) => t('costs:tab.budgets'),
          run: () => {
            useCosts.setState({ tab: 'budgets', budget: budgetId });
            openSection('costs');
          },
        },
      });
  });
}
