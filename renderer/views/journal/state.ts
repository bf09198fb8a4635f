import { create } from 'zustand';
import { openSection } from '../../state/ui';

/** The entry that stands beside the list; kept while the person looks elsewhere. */
export const useJournalPlace = create<{ open: string | null }>(() => ({ open: null }));

/** Goes to the journal, with this entry open. */
export function openEntry(entry: string): void {
  useJournalPlace.setState({ open: entry });
  openSection('journal');
}
