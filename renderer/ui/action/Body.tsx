import type { Confirmation } from '@shared/model/action';
import { useT } from '../../i18n';
import { Note } from '../Note';
import { Choices } from './Choices';
import { Figures } from './Figures';
import { Items } from './Items';
import { useSay } from './say';
import { localTime } from './time';

/** What will be done, to what, for how much. */
export function Body({
  confirmation,
  busy,
  onChoose,
}: {
  confirmation: Confirmation;
  busy: boolean;
  onChoose: (id: string, chosen: string[]) => void;
}) {
  const { t } = useT();
  const say = useSay();
  const { choices, warnings, risk, title, asOf, requests } = confirmation;
  return (
    <div className="form" aria-busy={busy}>
      <header>
        <h2>{say(title)}</h2>
        <p className="soft t12">
          {t('actions:dialog.asOf', { time: localTime(asOf, true) })}
          {requests > 1 && ` ${t('actions:dialog.requests', { count: requests })}`}
        </p>
      </header>
      <Items confirmation={confirmation} />
      <div className="action-columns">
        <div className="form">
          <Choices choices={choices} disabled={busy} onChange={onChoose} />
          {warnings.map((warning, i) => (
            <Note key={i} kind={risk === 'irreversible' ? 'danger' : 'notice'}>
              {say(warning)}
            </Note>
          ))}
          <Note kind="info" icon="journal">
            {t('actions:dialog.journalled')}
          </Note>
        </div>
        <Figures confirmation={confirmation} />
      </div>
    </div>
  );
}
