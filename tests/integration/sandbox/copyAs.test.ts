/**
 * What the explorer copies, run as it was copied: a shell takes the words apart, and the cloud answers what they say. In place of
 * curl and KooCLI stands a function that tells the words it was given.
 */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlOf, hcloudOf, jsonOf } from '@shared/byHand/copyAs';
import { operation } from '@shared/contract/operations';
import type { CallInput } from '@shared/contract/request';
import { accountNamed, useSandbox } from '../../support/sandboxServer';

const sandbox = useSandbox();

/** The words a POSIX shell makes of a command. */
function wordsOf(command: string, program: string): string[] {
  const told = execFileSync('sh', ['-c', `${program}() { printf '%s\\0' "$@"; }\n${command}`], {
    env: { ...process.env, TOKEN: 'the-token' },
    encoding: 'utf8',
  });
  return told.split('\0').slice(0, -1);
}

/** What curl would send for these words. */
async function runCurl(words: string[]): Promise<Response> {
  const [method = '', url = ''] = words.slice(1);
  const headers = new Headers();
  let body: string | undefined;
  const form = new FormData();
  for (let at = 3; at < words.length; at += 2) {
    const [flag, value = ''] = words.slice(at, at + 2);
    const [name = '', ...rest] = value.split('=');
    if (flag === '-H') headers.set(...(value.split(/: /, 2) as [string, string]));
    else if (flag === '--data') body = value;
    else if (flag === '--form-string') form.set(name, rest.join('='));
    else if (flag === '-F') form.set(name, new File(['hello'], /^@"(.*)"$/.exec(rest.join('='))?.[1] ?? ''));
    else throw new Error(`curl would not know ${flag ?? ''}`);
  }
  const parts = [...form.keys()].length > 0 ? form : body;
  return fetch(url, { method, headers, ...(parts === undefined ? {} : { body: parts }) });
}

async function tokenOf(name: string): Promise<string> {
  const user = sandbox().users.find((u) => u.account === name && u.totpSecret === null);
  const { domainName } = accountNamed(sandbox(), name);
  const response = await fetch(`${sandbox().url}/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: user?.name, password: user?.password, domain: { name: domainName } } },
        },
        scope: { domain: { name: domainName } },
      },
    }),
  });
  return response.headers.get('x-subject-token') ?? '';
}

const MONTH: CallInput = { bill_cycle: '2026-10', limit: 2 };
const QUOTES = { service_type_name: `it's "E" $HOME \`id\` \\ & ; 云` };
const COSTS: CallInput = {
  time_condition: { time_measure_id: 2, begin_time: '2026-09-01', end_time: '2026-10-31' },
  groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
  cost_type: 'ORIGINAL_COST',
  amount_type: 'PAYMENT_AMOUNT',
};

it.each<[string, CallInput]>([
  ['ShowCustomerMonthlySum', MONTH],
  ['ListServiceTypes', QUOTES],
  ['ListCosts', COSTS],
  ['ShowCustomerAccountBalances', {}],
])('curl of %s is answered by the cloud as our own call is', async (id, input) => {
  const { url } = sandbox();
  const words = wordsOf(curlOf(operation('china', id), input, { bss: url, iam: url }), 'curl');
  expect(words.at(-1) === 'X-Auth-Token: the-token' || words.includes('X-Auth-Token: the-token')).toBe(true);
  const token = await tokenOf('demo');
  const response = await runCurl(words.map((w) => w.replace('the-token', token)));
  expect([response.status, await response.clone().text()]).toEqual([
    200,
    expect.not.stringContaining('error'),
  ]);
});

it('curl of an upload sends the file as a form', async () => {
  const { url } = sandbox();
  const input = {
    file: { handle: 'h', name: `it's "one".txt`, bytes: 5 },
    form_data: '{"accessory_name":"it.txt","accessory_from":"incident"}',
  };
  const words = wordsOf(curlOf(operation('china', 'UploadAccessory'), input, { bss: url, iam: url }), 'curl');
  expect(words).toContain(`file=@"it's \\"one\\".txt"`);
  const token = await tokenOf('demo');
  const response = await runCurl(words.map((w) => w.replace('the-token', token)));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('accessory_id');
});

it('KooCLI gets one parameter for each value, lists numbered from 1', () => {
  expect(wordsOf(hcloudOf(operation('china', 'ListCosts'), COSTS, 'china'), 'hcloud')).toEqual([
    'BSS',
    'ListCosts',
    '--cli-region=cn-north-1',
    '--time_condition.time_measure_id=2',
    '--time_condition.begin_time=2026-09-01',
    '--time_condition.end_time=2026-10-31',
    '--groupby.1.type=dimension',
    '--groupby.1.key=CLOUD_SERVICE_TYPE',
    '--cost_type=ORIGINAL_COST',
    '--amount_type=PAYMENT_AMOUNT',
  ]);
  const [, , , text] = wordsOf(
    hcloudOf(operation('international', 'ListServiceTypes'), QUOTES, 'international'),
    'hcloud',
  );
  expect(text).toBe(`--service_type_name=${QUOTES.service_type_name}`);
});

it('JSON names the operation and its input, and of a file its name only', async () => {
  const told = JSON.parse(jsonOf(operation('china', 'ShowCustomerMonthlySum'), MONTH)) as {
    operation: string;
    input: { bill_cycle: string; limit: number };
  };
  expect(told).toEqual({ operation: 'ShowCustomerMonthlySum', input: MONTH });
  const path = `/v2/bills/customer-bills/monthly-sum?bill_cycle=${told.input.bill_cycle}&limit=${told.input.limit}`;
  const headers = { 'x-auth-token': await tokenOf('demo') };
  expect((await fetch(`${sandbox().url}${path}`, { headers })).status).toBe(200);
  expect(
    jsonOf(operation('china', 'UploadAccessory'), { file: { handle: 'h', name: 'a.txt', bytes: 5 } }),
  ).not.toContain('"h"');
});
