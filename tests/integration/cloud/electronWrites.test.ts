import { describe } from 'vitest';
import { startElectron } from './electronLink';
import { writesSuite } from './writesSuite';

describe('writes in Electron', () => {
  writesSuite(startElectron);
});
