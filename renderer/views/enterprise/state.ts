import { create } from 'zustand';

export const TABS = ['organisation', 'transfers', 'coupons', 'bills', 'allowances', 'projects'] as const;
export type Tab = (typeof TABS)[number];

export type Way = 'out' | 'back';

export type EnterpriseDialog =
  | { kind: 'create' }
  | { kind: 'money'; way: Way; memberIds: readonly string[] }
  | { kind: 'handCoupons'; memberId: string | null }
  | { kind: 'allowance'; memberId: string }
  | { kind: 'project' };

type EnterpriseState = {
  tab: Tab;
  text: string;
  /** Units that are folded. */
  folded: ReadonlySet<string>;
  memberId: string | null;
  dialog: EnterpriseDialog | null;
};

/** What the section shows; kept while the person looks elsewhere. */
export const useEnterprise = create<EnterpriseState>(() => ({
  tab: 'organisation',
  text: '',
  folded: new Set(),
  memberId: null,
  dialog: null,
}));

export function openDialog(dialog: EnterpriseDialog | null): void {
  useEnterprise.setState({ dialog });
}

/** Brings a member to the front, in the tree. */
export function showMember(memberId: string): void {
  useEnterprise.setState({ tab: 'organisation', memberId, text: '' });
}

export function toggleUnit(id: string): void {
  useEnterprise.setState(({ folded }) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    return { folded: next };
  });
}
