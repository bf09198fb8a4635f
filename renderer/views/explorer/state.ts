/** What the person has chosen and entered in the explorer; kept while the window is open. */
import { create } from 'zustand';
import type { DraftObject } from '@shared/byHand/draft';
import type { Explored, RequestFilter } from '@shared/model/explorer';

export type ExplorerTab = 'operations' | 'requests';

type ExplorerState = {
  tab: ExplorerTab;
  operation: string | null;
  find: string;
  /** What the person has entered, by operation; what the account fills in is its own. */
  typed: Record<string, DraftObject>;
  /** By account and operation. */
  answers: Record<string, Explored>;
  which: RequestFilter['which'];
  logText: string;
  everyone: boolean;
  request: number | null;
};

export const useExplorer = create<ExplorerState>(() => ({
  tab: 'operations',
  operation: null,
  find: '',
  typed: {},
  answers: {},
  which: 'all',
  logText: '',
  everyone: true,
  request: null,
}));

export function setTyped(operation: string, typed: DraftObject): void {
  useExplorer.setState((s) => ({ typed: { ...s.typed, [operation]: typed } }));
}

export function setAnswer(key: string, answer: Explored): void {
  useExplorer.setState((s) => ({ answers: { ...s.answers, [key]: answer } }));
}
