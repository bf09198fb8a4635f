import type { Entry, EntryState } from '@shared/model/action';
import { useT } from '../../i18n';
import { Badge, type BadgeKind } from '../Badge';
import type { IconName } from '../Icon';

/** Done, but not for all of its items. */
export function isPartly({ state, detail }: Pick<Entry, 'state' | 'detail'>): boolean {
  return state === 'done' && (detail.fates ?? []).some((fate) => fate.state === 'failed');
}

const KIND: Record<EntryState, BadgeKind> = {
  planned: 'plain',
  sent: 'info',
  done: 'ok',
  failed: 'danger',
  unknown: 'notice',
};
const ICON: Partial<Record<EntryState, IconName>> = { unknown: 'clock', done: 'check', failed: 'warn' };

/** State of an entry of the journal; `partly`: some of its items failed. */
export function StateBadge({ state, partly = false }: { state: EntryState; partly?: boolean }) {
  const { t } = useT();
  if (partly)
    return (
      <Badge kind="notice" icon="warn">
        {t('actions:partly')}
      </Badge>
    );
  const icon = ICON[state];
  return (
    <Badge kind={KIND[state]} {...(icon ? { icon } : {})}>
      {t(`actions:state.${state}`)}
    </Badge>
  );
}
