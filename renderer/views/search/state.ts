import { create } from 'zustand';

/** What is typed stays while other sections are open. */
export const useSearch = create<{ text: string }>(() => ({ text: '' }));
