import { nameOf } from '@shared/codes';
import { useT } from '../../i18n';
import { ABSENT } from '../../format/number';
import { Badge, type BadgeKind } from '../../ui/Badge';

/** Colour says whether something waits for the person, is done, or is over; the words always say it too. */
const KINDS: Readonly<Record<string, BadgeKind>> = {
  '1': 'notice',
  '2': 'notice',
  '3': 'info',
  '4': 'plain',
  '5': 'ok',
  '6': 'notice',
  '9': 'notice',
};

export function OrderState({ code }: { code: string | null }): React.ReactElement {
  const { language } = useT();
  if (code === null) return <span className="faint">{ABSENT}</span>;
  const name = nameOf('orderStatus', code, language) ?? code;
  return (
    <Badge kind={KINDS[code] ?? 'plain'} title={`${name} (${code})`}>
      {name}
    </Badge>
  );
}
