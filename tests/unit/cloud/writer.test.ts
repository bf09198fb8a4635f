/** What becomes of a call that changes something: one request, and a verdict nobody has to guess. */
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { createCloud } from '../../../electron/cloud/client';
import type { CallTrace } from '../../../electron/cloud/trace';
import { outcomeOf } from '../../../electron/actions/outcome';
import type { Caller, CallInput, WriteOptions } from '../../../electron/cloud/types';
import { notSentError } from '../../../electron/cloud/writeErrors';
import { answer, caller, fakeTime, scripted, type Reply } from './support';

const PAY = { order_id: 'CS1', use_coupon: 'NO', use_discount: 'NO' };

function bench(...replies: Reply[]) {
  const time = fakeTime();
  const writes = scripted(...replies);
  const reads = scripted(new Error('a write went out on the reading transport'));
  const traces: CallTrace[] = [];
  const { writer } = createCloud({
    transport: reads,
    writeTransport: writes,
    time,
    random: () => 0.5,
    onTrace: (t) => traces.push(t),
  });
  /** As the actions take it: what was answered, or what the failure means for the effect. */
  const write = async (id: string, input: CallInput, as: Caller, options?: WriteOptions) => {
    try {
      return { state: 'answered' as const, ...(await writer.write(id, input, as, options)) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'input.invalid') {
        if (error instanceof AppError || error instanceof RangeError) throw error;
      }
      return { state: outcomeOf(error), error };
    }
  };
  return { time, writes, traces, writer: { write } };
}
const pay = (...replies: Reply[]) => {
  const made = bench(...replies);
  return made.writer.write('PayOrders', PAY, caller()).then((result) => ({ ...made, result }));
};

const codeOf = (result: object) =>
  'error' in result && result.error instanceof AppError ? result.error.params['code'] : undefined;

describe('a write', () => {
  it('is signed and sent once, and its empty answer is a success', async () => {
    const { result, writes } = await pay(answer(204, '', { 'x-request-id': 'r1' }));
    expect(result).toEqual({ state: 'answered', value: {}, status: 204, requestId: 'r1', failures: [] });
    expect(writes.sent).toHaveLength(1);
    expect(new TextDecoder().decode(writes.sent[0]?.body)).toBe(JSON.stringify(PAY));
    expect(writes.sent[0]?.headers['authorization']).toMatch(/^SDK-HMAC-SHA256 Access=/);
  });

  it('names the items of a batch that failed', async () => {
    const { writer } = bench(
      answer(200, {
        order_ids: ['CS9'],
        fail_resource_infos: [{ resource_id: 'r2', error_code: 'CBC.30050011', error_msg: 'changing' }],
      }),
    );
    const input = { resource_ids: ['r1', 'r2'], period_type: 2, period_num: 1, is_auto_pay: 0 };
    const result = await writer.write('RenewalResources', input, caller());
    expect(result).toMatchObject({
      state: 'answered',
      value: { order_ids: ['CS9'] },
      failures: [{ id: 'r2', code: 'CBC.30050011', message: 'changing' }],
    });
  });

  it.each<[string, Reply, string]>([
    [
      'a refusal',
      answer(400, { error_code: 'CBC.99005003', error_msg: 'Insufficient balance' }),
      'CBC.99005003',
    ],
    ['a refusal in an answer of 200', answer(200, { error_code: 'CBC.3106', error_msg: 'x' }), 'CBC.3106'],
    [
      'a missing permission',
      answer(403, { error_code: 'CBC.0150', error_msg: "Policy doesn't allow x" }),
      'CBC.0150',
    ],
    [
      'a throttle',
      answer(429, { error_code: 'APIGW.0308', error_msg: 'limit:10,time:1 second' }),
      'APIGW.0308',
    ],
    [
      'a refused key',
      answer(401, { error_code: 'APIGW.0301', error_msg: 'verify aksk signature fail' }),
      'APIGW.0301',
    ],
    [
      'a business refusal with status 500',
      answer(500, { error_code: 'CBC.7181', error_msg: 'x' }),
      'CBC.7181',
    ],
    [
      'a clock that is off',
      answer(401, {
        error_code: 'APIGW.0301',
        error_msg: 'signature expired, signature time:20261123T060000Z,server time:20261123T070000Z',
      }),
      'APIGW.0301',
    ],
  ])('is refused, and nothing happened, after %s', async (_, reply, code) => {
    const { result, writes } = await pay(reply, answer(204, ''));
    expect([result.state, codeOf(result)]).toEqual(['refused', code]);
    expect(writes.sent).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['a failure of the server', answer(500, { error_code: 'CBC.0999', error_msg: 'Other error' })],
    ['a gateway that gave up waiting', answer(504, '')],
    ['a page of a proxy', answer(200, '<html>Sign in</html>')],
    ['half an answer', answer(200, '{"order_ids":[')],
    ['an answer of another kind', answer(200, '{"order_ids":7}')],
    ['a connection that was cut', new AppError('network.unreachable')],
    ['a time-out', new AppError('network.timeout')],
    ['a network that went while it was under way', new AppError('network.offline')],
    ['a certificate that was refused under way', new AppError('network.certificate')],
    ['being cancelled under way', new AppError('network.cancelled')],
    ['a bug on the way', new Error('oops')],
  ])('is unknown, and not sent again, after %s', async (_, reply) => {
    const { writer, writes } = bench(reply, answer(204, ''));
    const input = { resource_ids: ['r1'], period_type: 2, period_num: 1, is_auto_pay: 0 };
    const result = await writer.write('RenewalResources', input, caller());
    expect(result.state).toBe('unknown');
    expect(writes.sent).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['no connection came about', notSentError('network.unreachable', 'h')],
    ['the certificate was not trusted', notSentError('network.certificate', 'h')],
  ])('was not sent where %s', async (_, reply) => {
    expect((await pay(reply)).result.state).toBe('notSent');
  });

  it('was not sent where its key cannot be had', async () => {
    const { writer, writes } = bench(answer(204, ''));
    const locked = caller({ credentials: () => Promise.reject(new AppError('vault.locked')) });
    const result = await writer.write('PayOrders', PAY, locked);
    expect(result).toMatchObject({ state: 'notSent', error: { code: 'vault.locked' } });
    expect(writes.sent).toHaveLength(0);
  });

  it('waits for the word that it may go, and does not go without it', async () => {
    const { writer, writes } = bench(answer(204, ''));
    const order: string[] = [];
    await writer.write('PayOrders', PAY, caller(), {
      onSending: async () => {
        await Promise.resolve();
        order.push(`allowed with ${writes.sent.length} sent`);
      },
    });
    expect([...order, writes.sent.length]).toEqual(['allowed with 0 sent', 1]);
    const result = await writer.write('PayOrders', PAY, caller(), {
      onSending: () => Promise.reject(new AppError('store.full')),
    });
    expect(result).toMatchObject({ state: 'notSent', error: { code: 'store.full' } });
    expect(writes.sent).toHaveLength(1);
  });

  it('is refused by the contract before anything else', async () => {
    const { writer, writes } = bench(answer(204, ''));
    await expect(writer.write('PayOrders', { ...PAY, order_id: '' }, caller())).rejects.toMatchObject({
      code: 'input.invalid',
      params: { field: 'order_id' },
    });
    await expect(writer.write('ListCosts', {}, caller())).rejects.toThrow();
    expect(writes.sent).toHaveLength(0);
  });

  it('sends a file as a form, unsigned as the official signers do', async () => {
    const { writer, writes } = bench(answer(200, '{"accessory_id":"a1"}'));
    const file = { name: '图".png', contentType: 'image/png', bytes: new Uint8Array([0, 255, 13, 10]) };
    const result = await writer.write('UploadAccessory', { file, form_data: '{"a":1}' }, caller());
    expect(result).toMatchObject({ state: 'answered', value: { accessory_id: 'a1' } });
    const sent = writes.sent[0];
    expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent?.headers['x-sdk-content-sha256']).toBe('UNSIGNED-PAYLOAD');
    const text = Buffer.from(sent?.body ?? []).toString('latin1');
    expect(text).toContain(Buffer.from('filename="图%22.png"').toString('latin1'));
    expect(text).toContain('\r\n\r\n\x00\xff\r\n\r\n');
  });

  it('refuses a file larger than the gateway takes before reading it out', async () => {
    const { writer } = bench(answer(200, '{}'));
    const file = { name: 'a', contentType: 'a/b', bytes: new Uint8Array(12 * 1024 * 1024) };
    await expect(writer.write('UploadAccessory', { file, form_data: '' }, caller())).rejects.toMatchObject({
      params: { field: 'file', reason: 'tooLarge' },
    });
  });
});

describe('the trace of a write', () => {
  it('says how it went and holds no secret', async () => {
    const { writer, traces } = bench(answer(200, '{}', { 'x-request-id': 'r7' }));
    const secret = 'Sup3r-Secret!';
    const member = {
      customer_name: 'm1',
      password: secret,
      mobile_phone: '13900001111',
      verification_code: '864209',
    };
    const account = { party_id: 'p', sub_customer_association_type: 1, new_sub_customer: member };
    expect((await writer.write('CreateSubEnterpriseAccount', account, caller())).state).toBe('answered');
    const credentials = () =>
      Promise.resolve({
        kind: 'temporary',
        ak: 'AKAKAKAKAK',
        sk: 'SKSKSKSK',
        securityToken: 'TOKTOKTOK',
      } as const);
    await writer.write('PayOrders', PAY, caller({ credentials }));
    const text = JSON.stringify(traces);
    for (const word of [secret, '13900001111', '864209', 'SKSKSKSK', 'TOKTOKTOK', 'AKAKAKAKAK'])
      expect(text).not.toContain(word);
    expect(traces.at(-1)).toMatchObject({
      operation: 'PayOrders',
      write: true,
      status: 200,
      requestId: 'r7',
      attempts: [{ status: 200, code: null }],
      error: null,
    });
    expect(traces.at(-1)?.sent?.canonicalRequest).toContain('x-security-token:***');
    expect(text).not.toMatch(/Signature=[0-9a-f]/);
  });
});
