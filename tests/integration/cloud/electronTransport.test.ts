import { describe } from 'vitest';
import { startElectron } from './electronLink';
import { transportSuite } from './transportSuite';

describe('transport in Electron', () => {
  transportSuite(startElectron, 'network.proxy');
});
