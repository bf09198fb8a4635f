import { describe } from 'vitest';
import { createNodeTransport } from '../../../electron/cloud/nodeTransport';
import { transportSuite } from './transportSuite';

describe('transport on Node', () => {
  transportSuite(
    () => Promise.resolve({ transport: createNodeTransport(), stop: () => Promise.resolve() }),
    'network.unreachable',
  );
});
