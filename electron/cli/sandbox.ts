/**
 * npm run sandbox -- [--port N] [--seed S] [--months M] [--scale K] [--now YYYY-MM-DD]
 * Prints one JSON line and serves until it is told to stop.
 */
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/server';
import type { SandboxOptions } from '../sandbox/server';

class UsageError extends Error {}

function wholeNumber(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text) || Number(text) > max)
    throw new UsageError(`--${name} must be a whole number up to ${max}`);
  return Number(text);
}

function readOptions(): SandboxOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { port: text, seed: text, months: text, scale: text, now: text } });
  const port = wholeNumber('port', values.port, 65535);
  const months = wholeNumber('months', values.months, 36);
  const scale = values.scale === undefined ? undefined : Number(values.scale);
  if (values.now !== undefined && Number.isNaN(Date.parse(`${values.now}T00:00:00Z`)))
    throw new UsageError('--now must be a day, YYYY-MM-DD');
  return {
    ...(port === undefined ? {} : { port }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(months === undefined ? {} : { months }),
    ...(scale === undefined ? {} : { scale }),
    ...(values.now === undefined ? {} : { today: values.now }),
  };
}

async function main(): Promise<void> {
  const sandbox = await startSandbox(readOptions());
  const { url, accounts, keys, sites } = sandbox;
  process.stdout.write(`${JSON.stringify({ url, accounts, keys, sites })}\n`);
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
