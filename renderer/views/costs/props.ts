import type { AccountView } from '@shared/model/account';

/** What each tab of the costs is given: the accounts it looks at, one or all. */
export type CostsViewProps = { accounts: readonly AccountView[] };
