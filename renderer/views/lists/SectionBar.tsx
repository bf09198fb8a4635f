import { useAccounts } from '../../state/accounts';
import { AccountScope } from '../../ui/AccountScope';
import { Tabs } from '../../ui/Tabs';
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
  const all = useLists((s) => s.allAccounts);
  const many = useAccounts((s) => s.accounts.length > 1);
  return (
    <Toolbar label={label}>
      <Tabs label={label} tabs={tabs} tab={tab} onChange={(id) => openTab(section, id)} />
      {many ? (
        <AccountScope all={all} onChange={(allAccounts) => useLists.setState({ allAccounts })} />
      ) : null}
      <span className="grow" />
      {children}
    </Toolbar>
  );
}
