import { Fragment, useState } from 'react';
import { useT } from '../i18n';
import { useAccounts } from '../state/accounts';
import { openOverlay } from '../state/ui';
import { AccountChip } from '../ui/AccountChip';
import { EmptyState } from '../ui/EmptyState';
import { Floating } from '../ui/Floating';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { useListbox } from '../ui/useListbox';
import { Finder } from './Finder';
import { Highlight } from './Highlight';
import { allEntries, type Entry, findEntries, recentEntries, rememberEntry } from './paletteEntries';

/** Accounts, pages and actions by typing. What cannot be done now stays in the list and says why. */
export function Palette() {
  const { t } = useT();
  const [text, setText] = useState('');
  const { accounts, currentId } = useAccounts();
  const entries = findEntries(allEntries(accounts, currentId), text, recentEntries());
  const enabled = entries.find((entry) => !entry.disabledBecause);
  const run = (id: string) => {
    const entry = entries.find((e) => optionId(e) === id);
    if (!entry || entry.disabledBecause) return;
    rememberEntry(entry.id);
    openOverlay(null);
    entry.run();
  };
  const { active, setActive, onKeyDown } = useListbox(
    entries.map(optionId),
    enabled && optionId(enabled),
    run,
  );

  return (
    <Floating label={t('common:palette.title')} className="palette" scrim onClose={() => openOverlay(null)}>
      <Finder
        label={t('common:palette.title')}
        placeholder={t('common:palette.placeholder')}
        list="palette-list"
        active={active}
        keys="Esc"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="finder-list" id="palette-list" role="listbox" aria-label={t('common:palette.title')}>
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {entries[index - 1]?.group !== entry.group && (
              <div className="finder-group" role="presentation">
                {t(`common:palette.${entry.group}`)}
              </div>
            )}
            <Option
              entry={entry}
              text={text}
              active={optionId(entry) === active}
              onHover={() => setActive(optionId(entry))}
              onRun={() => run(optionId(entry))}
            />
          </Fragment>
        ))}
      </div>
      {entries.length === 0 && (
        <EmptyState role="status" title={t('common:palette.none')} text={t('common:palette.noneText')} />
      )}
      <div className="finder-foot" aria-hidden="true">
        <span>
          <Kbd keys={'\u2191'} /> <Kbd keys={'\u2193'} /> {t('common:palette.move')}
        </span>
        <span>
          <Kbd keys="Enter" /> {t('common:palette.run')}
        </span>
      </div>
    </Floating>
  );
}

const optionId = (entry: Entry) => `palette-${entry.id}`;

function Option({
  entry,
  text,
  active,
  onHover,
  onRun,
}: {
  entry: Entry;
  text: string;
  active: boolean;
  onHover: () => void;
  onRun: () => void;
}) {
  return (
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={active}
      aria-disabled={entry.disabledBecause !== null}
      className={active ? 'finder-option on' : 'finder-option'}
      onPointerMove={onHover}
      onClick={onRun}
    >
      {entry.account ? <AccountChip account={entry.account} /> : <Icon name={entry.icon} />}
      <span className="finder-title">
        <Highlight text={entry.title} words={text} />
      </span>
      <span className="grow ellipsis faint t12">{entry.detail}</span>
      {entry.disabledBecause && <span className="soft t12">{entry.disabledBecause}</span>}
      {entry.keys && <Kbd keys={entry.keys} />}
    </div>
  );
}
