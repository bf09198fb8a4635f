import type { Operation } from '@shared/contract/operations';
import { riskOf, type OperationRisk } from '@shared/byHand/topics';
import { useT } from '../../i18n';
import { Badge, type BadgeKind } from '../../ui/Badge';

const KINDS: Record<OperationRisk, BadgeKind> = {
  read: 'plain',
  changes: 'notice',
  message: 'notice',
  money: 'danger',
};

/** What calling it can do. */
export function RiskBadge({ operation }: { operation: Operation }) {
  const { t } = useT();
  const risk = riskOf(operation);
  return <Badge kind={KINDS[risk]}>{t(`explorer:risk.${risk}`)}</Badge>;
}
