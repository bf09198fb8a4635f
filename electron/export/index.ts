export { createExports, type Exports, type ExportsDeps } from './exports';
