/**
 * npm run parse -- OPERATION FILE [--site international]
 * Decodes one response body as the app does and prints its rows as JSON, amounts as exact decimal strings. FILE is a
 * response body, or a recorded exchange whose body is under responseBody. Errors: one JSON line on stderr, exit 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isAppError } from '@shared/errors';
import { stringifyLossless } from '@shared/json';
import { parseText } from './parseText';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { site: { type: 'string', default: 'china' } },
  });
  const [operationId, file] = positionals;
  const { site } = values;
  if (!operationId || !file || positionals.length > 2)
    throw new RangeError('usage: parse OPERATION FILE [--site S]');
  if (site !== 'china' && site !== 'international') throw new RangeError(`unknown site ${site}`);
  console.log(stringifyLossless(parseText(operationId, site, readFileSync(file, 'utf8'))));
}

try {
  main();
} catch (error) {
  const params = isAppError(error) ? error.params : {};
  const code = isAppError(error) ? error.code : 'input.invalid';
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ error: code, ...params, ...(isAppError(error) ? {} : { message }) }));
  process.exitCode = 1;
}
