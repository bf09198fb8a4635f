/** Every documented example through `npm run parse`: successes give rows, failures are failures. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOperation, operation } from '@shared/contract/operations';
import { AppError } from '@shared/errors';
import { LosslessNumber, type LosslessValue } from '@shared/json';
import { contractId, OUTSIDE } from '../../../electron/cli/aliases';
import { parseText } from '../../../electron/cli/parseText';

const FOLDER = 'tests/fixtures/documented';
type Example = { operation: string; url?: string; status: number | null; responseBody: unknown };

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    return { name, text, ...(JSON.parse(text) as Example) };
  });

const siteOf = (url = '') => (url.includes('bss-intl') ? 'international' : 'china');

const known = examples.filter(({ operation: name }) => !OUTSIDE.has(name));
const isFailure = ({ name, status }: { name: string; status: number | null }) =>
  name.startsWith('error-') || (status ?? 0) >= 400;
const hasAnswer = ({ status, responseBody }: Example) =>
  status !== null && (status === 204 || responseBody !== null);

describe('the documented examples', () => {
  it('are all of operations the app knows, or named here', () => {
    expect(examples.length).toBeGreaterThan(75);
    const unknown = known.filter((e) => !findOperation(siteOf(e.url), contractId(e.operation)));
    expect(unknown.map((e) => `${e.name} ${e.operation}`)).toEqual([]);
  });

  it.each(known.filter((e) => hasAnswer(e) && !isFailure(e)).map((e) => [e.name, e] as const))(
    '%s is read',
    (_, { operation: name, url, text, responseBody }) => {
      const parsed = parseText(name, siteOf(url), text);
      const list = rowsIn(responseBody);
      // A dataset may make several rows of one element (a cost of two days), never fewer.
      if (Array.isArray(parsed) && list) expect(parsed.length).toBeGreaterThanOrEqual(list.length);
      else expect(parsed).toBeTypeOf('object');
    },
  );

  it.each(known.filter((e) => hasAnswer(e) && isFailure(e)).map((e) => [e.name, e] as const))(
    '%s is a failure with its code',
    (_, { operation: name, url, text, responseBody }) => {
      const body = responseBody as { error_code?: string; error?: { code: number } };
      const code = body.error_code ?? String(body.error?.code);
      expect(thrown(() => parseText(name, siteOf(url), text))).toMatchObject({ params: { code } });
    },
  );

  it.each(known.filter((e) => !hasAnswer(e)).map((e) => [e.name, e] as const))(
    '%s has no answer to read, and that is said',
    (_, { operation: name, url, text }) => {
      if (
        operation(siteOf(url), contractId(name)).response.type === 'empty' &&
        !text.includes('"status": null')
      )
        return;
      expect(thrown(() => parseText(name, siteOf(url), text))).toMatchObject({ code: 'cloud.unreadable' });
    },
  );

  it.each(examples.filter((e) => OUTSIDE.has(e.operation)).map((e) => [e.name, e] as const))(
    '%s, of no operation a customer calls, is read as it came, a failure as one',
    (_, example) => {
      const { operation: name, text, responseBody } = example;
      const read = () => parseText(name, 'china', text);
      if (example.status === null) expect(thrown(read)).toMatchObject({ code: 'cloud.unreadable' });
      else if (isFailure(example)) {
        const { error_code: code } = responseBody as { error_code: string };
        expect(thrown(read)).toMatchObject({ code: 'cloud.business', params: { code } });
      } else expect(read()).toBeTypeOf('object');
    },
  );

  it('of any operation report the failures of the gateway', () => {
    for (const { name, text, responseBody } of examples.filter((e) => e.operation === 'Any (API gateway)')) {
      const { error_code: code } = responseBody as { error_code: string };
      expect({ name, error: thrown(() => parseText('ListCosts', 'china', text)) }).toMatchObject({
        name,
        error: { params: { code } },
      });
    }
  });
});

describe('answers of endpoints on their way out', () => {
  const parsed = (name: string, operationId: string) =>
    parseText(operationId, 'china', readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as LosslessValue[];

  it('are rows of their successors: orders', () => {
    const [order] = parsed('legacy-orders-list', 'V1.QueryOrdersList');
    expect(order).toMatchObject({
      order_id: '9Lw9bGzUCCALxuDqzlKWfqYW5Pg1gEamqK5k',
      amount_after_discount: '30',
      official_amount: '30',
      currency: 'CNY',
      service_type_code: 'hws.service.type.ebs',
      create_time: '2019-04-01T11:28:20Z',
      amount_info: { stored_card_amount: '3', flexipurchase_coupon_amount: '1' },
    });
    expect(order).toHaveProperty('status', new LosslessNumber('4'));
  });

  it('are rows of their successors: monthly sums, with an amount for each kind of balance', () => {
    const [row] = parsed('legacy-monthly-sum', 'V1.QueryMonthlySum');
    expect(row).toMatchObject({ service_type_code: 'hws.service.type.ebs', bill_cycle: '2018-05' });
    expect(row).toMatchObject({
      cash_amount: '8050',
      flexipurchase_coupon_amount: '8950',
      credit_amount: '0',
    });
    // A kind of balance that has no field of its own stays as it came.
    expect(row).toHaveProperty('account_details.0.balance_type_id', 'BALANCE_TYPE_DEBIT_RATE');
  });
});

function rowsIn(body: unknown): unknown[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.values(body).find((v): v is unknown[] => Array.isArray(v));
}

function thrown(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}
