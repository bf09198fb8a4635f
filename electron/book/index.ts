export { closedBook, openBook, type OpenBookOptions } from './book';
export type { Book } from './types';
