import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { Toolbar } from '../../ui/Toolbar';
import { openTab, useLists } from './state';

type Props<Tab extends string> = {
  section: string;
  label: string;
  tabs: readonly { id: Tab; name: string }[];
  tab: Tab;
  children?: React.ReactNode;
};

/** Tabs of a section, and whether it shows one account or all. */
export function SectionBar<Tab extends string>(props: Props<Tab>): React.ReactElement {
  const { section, label, tabs, tab, children } = props;
  const { t } = useT();
  const all = useLists((s) => s.allAccounts);
  const many = useAccounts((s) => s.accounts.length > 1);
  return (
    <Toolbar label={label}>
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === tab}
            className={id === tab ? 'tab on' : 'tab'}
            data-text={name}
            onClick={() => openTab(section, id)}
          >
            {name}
          </button>
        ))}
      </div>
      {many ? (
        <div className="scope-choice" role="radiogroup" aria-label={t('bills:scope.label')}>
          {[false, true].map((value) => (
            <button
              key={String(value)}
              type="button"
              role="radio"
              aria-checked={all === value}
              className={all === value ? 'on' : ''}
              onClick={() => useLists.setState({ allAccounts: value })}
            >
              {t(value ? 'bills:scope.all' : 'bills:scope.account')}
            </button>
          ))}
        </div>
      ) : null}
      <span className="grow" />
      {children}
    </Toolbar>
  );
}
