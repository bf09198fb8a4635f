export { createReconcile, type Reconcile } from './reconcile';
