import { describe } from 'vitest';
import { createNodeWrites } from '../../../electron/cloud/nodeWrites';
import { writesSuite } from './writesSuite';

describe('writes in Node', () => {
  writesSuite(() => Promise.resolve({ writes: createNodeWrites(), stop: () => Promise.resolve() }));
});
