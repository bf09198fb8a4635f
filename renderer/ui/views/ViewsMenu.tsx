import { useEffect, useState } from 'react';
import { call, on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { attempt } from '../attempt';
import { Icon } from '../Icon';
import { Popover } from '../table/Popover';

type Props<S> = {
  /** Where the views belong: each area has its own. */
  area: string;
  /** What a view keeps; it must survive JSON. */
  state: S;
  onChoose: (state: S) => void;
};

/** The person's own views of a table: what is filtered, grouped, sorted and shown, under a name. */
export function ViewsMenu<S>({ area, state, onChoose }: Props<S>): React.ReactElement {
  const { t } = useT();
  const { value, retry } = useQuery('query.views', { area });
  const [name, setName] = useState('');
  useEffect(
    () =>
      on('book.changed', ({ what }) => {
        if (what === 'views') retry();
      }),
    [retry],
  );
  const save = async (): Promise<void> => {
    const same = value?.find((view) => view.name === name.trim());
    const id = same?.id ?? crypto.randomUUID();
    await attempt('common:failed.view', () =>
      call('views.save', { id, area, name: name.trim(), state: JSON.stringify(state) }),
    );
    setName('');
  };
  return (
    <Popover
      className="tool-button"
      label={t('costs:views.title')}
      title={t('costs:views.title')}
      button={
        <>
          <Icon name="table" small />
          <span className="tool-label">{t('costs:views.button')}</span>
        </>
      }
    >
      {(close) => (
        <div className="menu-list">
          {(value ?? []).map((view) => (
            <div key={view.id} className="menu-row">
              <button
                type="button"
                className="menu-item grow"
                onClick={() => {
                  close();
                  onChoose(JSON.parse(view.state) as S);
                }}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('costs:views.remove', { name: view.name })}
                onClick={() =>
                  void attempt('common:failed.viewRemoved', () => call('views.remove', { id: view.id }))
                }
              >
                <Icon name="close" small />
              </button>
            </div>
          ))}
          {value?.length === 0 ? <p className="choice-note">{t('costs:views.empty')}</p> : null}
          <form
            className="menu-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
          >
            <input
              className="text-input"
              value={name}
              maxLength={80}
              placeholder={t('costs:views.name')}
              aria-label={t('costs:views.name')}
              onChange={(e) => setName(e.target.value)}
            />
            <button type="submit" className="tool-button" disabled={name.trim() === ''}>
              {t('costs:views.save')}
            </button>
          </form>
        </div>
      )}
    </Popover>
  );
}
