import type { Month } from '@shared/model/query';
import { useT } from '../../i18n';
import { Badge, type BadgeKind } from '../../ui/Badge';

const kinds: Record<Month['state'], BadgeKind> = {
  final: 'final',
  provisional: 'provisional',
  partial: 'notice',
  missing: 'plain',
};

/** Whether a month may still change, or was not (wholly) pulled. */
export function StateBadge({ state }: { state: Month['state'] }): React.ReactElement {
  const { t } = useT();
  return (
    <Badge kind={kinds[state]} title={t(`bills:stateAbout.${state}`)}>
      {t(`bills:state.${state}`)}
    </Badge>
  );
}
