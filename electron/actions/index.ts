export { createActions } from './actions';
export type { Actions, ActionsDeps } from './types';
