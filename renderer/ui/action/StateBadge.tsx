import type { EntryState } from '@shared/model/action';
import { useT } from '../../i18n';
import { Badge, type BadgeKind } from '../Badge';
import type { IconName } from '../Icon';

const KIND: Record<EntryState, BadgeKind> = {
  planned: 'plain',
  sent: 'info',
  done: 'ok',
  failed: 'danger',
  unknown: 'notice',
};
const ICON: Partial<Record<EntryState, IconName>> = { unknown: 'clock', done: 'check', failed: 'warn' };

/** State of an entry of the journal. */
export function StateBadge({ state }: { state: EntryState }) {
  const { t } = useT();
  const icon = ICON[state];
  return (
    <Badge kind={KIND[state]} {...(icon ? { icon } : {})}>
      {t(`actions:state.${state}`)}
    </Badge>
  );
}
