import type * as Https from 'node:https';
import { describe, vi } from 'vitest';
import { createNodeWrites } from '../../../electron/cloud/nodeWrites';
import { writesSuite } from './writesSuite';

const authorities = vi.hoisted((): { ca?: string } => ({}));

// Node reads the authorities it trusts once, when it starts: the test's own is added to each request. All else is as it is.
vi.mock('node:https', async (original) => {
  const https = await original<typeof Https>();
  const request = (url: URL, options: Https.RequestOptions): ReturnType<typeof Https.request> =>
    https.request(url, { ...options, ...authorities });
  return { ...https, request };
});

describe('writes in Node', () => {
  writesSuite(({ cert }) => {
    authorities.ca = cert;
    return Promise.resolve({ writes: createNodeWrites(), stop: () => Promise.resolve() });
  });
});
