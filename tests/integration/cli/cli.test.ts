/** The commands of package.json that tell about the app, run as a person runs them. */
import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

type Ended = { code: number; out: string; err: string };

function cli(name: 'operations' | 'parse', ...args: string[]): Promise<Ended> {
  // The runtime of the tests may be Electron: it is to be a plain Node for the child.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', `electron/cli/${name}.ts`, ...args],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

type Operation = {
  id: string;
  client: boolean;
  sandbox: boolean;
  ui: boolean;
  dataset: string | null;
  action: string | null;
  explorer: boolean;
};

describe('npm run operations', () => {
  it('names every operation once and where it is implemented', async () => {
    const { code, out } = await cli('operations', '--json');
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Operation[];
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    const named = (id: string) => rows.find((r) => r.id === id);
    expect(named('ListCustomerselfResourceRecords')).toMatchObject({
      client: true,
      sandbox: true,
      dataset: 'resourceRecords',
      ui: true,
    });
    expect(named('PayOrders')?.action).toBe('pay');
    for (const r of rows)
      for (const field of ['client', 'sandbox', 'ui', 'explorer'] as const)
        expect(typeof r[field]).toBe('boolean');
  });
});

describe('npm run parse', () => {
  const fixture = (name: string) => `tests/fixtures/documented/${name}.json`;

  it('prints normalised rows with amounts as exact decimal text', async () => {
    const { code, out } = await cli('parse', 'ShowCustomerMonthlySum', fixture('monthly-sum-third-party'));
    expect(code).toBe(0);
    const [row] = JSON.parse(out) as Record<string, unknown>[];
    expect(row).toMatchObject({ currency: 'CNY', bill_cycle: '2025-12', consume_amount: '100.00' });
  });

  it.each([
    ['an answer that reports an error', 'ShowCustomerMonthlySum', fixture('error-access-denied')],
    ['a file that is not there', 'ShowCustomerMonthlySum', fixture('nothing')],
    ['an operation that is none', 'NoSuchOperation', fixture('monthly-sum-third-party')],
  ])('ends with 1 and one line of JSON for %s', async (_what, operation, file) => {
    const { code, out, err } = await cli('parse', operation, file);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(JSON.parse(err)).toHaveProperty('error');
  });
});
