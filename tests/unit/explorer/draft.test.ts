/** The explorer's form: made from the contract, and turned into what a call takes. */
import { describe, expect, it } from 'vitest';
import { endpointsOf } from '@shared/contract/endpoints';
import { operation, operations } from '@shared/contract/operations';
import { buildRequest } from '@shared/contract/request';
import { AppError } from '@shared/errors';
import { curlOf, hcloudOf, jsonOf } from '@shared/byHand/copyAs';
import { fieldsOf, filledBy, inputOf, typedIn, type DraftObject } from '@shared/byHand/draft';
import { riskOf, TOPICS, topicOf } from '@shared/byHand/topics';

const inputFor = (id: string, draft: DraftObject) => inputOf(operation('china', id), draft);
const COSTS: DraftObject = {
  time_condition: { time_measure_id: '2', begin_time: '2026-09-01', end_time: '2026-10-31' },
  groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
  cost_type: 'ORIGINAL_COST',
  amount_type: 'PAYMENT_AMOUNT',
  offset: '',
};

describe('a form', () => {
  it('has fields for every operation, each of a kind that can be entered', () => {
    for (const site of ['china', 'international'] as const)
      for (const one of operations(site)) {
        expect(() => fieldsOf(one)).not.toThrow();
        expect(TOPICS).toContain(topicOf(one));
        expect(riskOf(one) === 'read').toBe(!one.write);
      }
  });

  it('becomes an input the contract takes, without what was left empty', () => {
    const input = inputFor('ListCosts', COSTS);
    expect(input).toEqual({
      time_condition: { time_measure_id: 2, begin_time: '2026-09-01', end_time: '2026-10-31' },
      groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
      cost_type: 'ORIGINAL_COST',
      amount_type: 'PAYMENT_AMOUNT',
    });
    expect(() => buildRequest(operation('china', 'ListCosts'), input)).not.toThrow();
  });

  it('keeps amounts as they were typed, and unknown maps as JSON', () => {
    expect(inputFor('UpdateSubEnterpriseAmount', { customer_id: 'm', amount: '0.10' })['amount']).toBe(
      '0.10',
    );
    const params = { case_id: 'c', extends_map: '{"a":[1]}' };
    expect(inputFor('CreateCaseExtendsParam', params)['extends_map']).toEqual({ a: [1] });
  });

  it.each<[string, string, DraftObject, string]>([
    ['a number that is none', 'ListCosts', { ...COSTS, limit: 'ten' }, 'limit'],
    ['half a map', 'CreateCaseExtendsParam', { case_id: 'c', extends_map: '{"a"' }, 'extends_map'],
  ])('says which field holds %s', (_, id, draft, field) => {
    expect(() => inputFor(id, draft)).toThrow(AppError);
    try {
      inputFor(id, draft);
    } catch (error) {
      expect((error as AppError).params['field']).toBe(field);
    }
  });
});

describe('a call as others write it', () => {
  const costs = operation('china', 'ListCosts');
  it('is a curl command with a token in place of a signature', () => {
    const text = curlOf(costs, inputFor('ListCosts', COSTS), endpointsOf('china'));
    expect(text).toContain('curl -X POST https://bss.myhuaweicloud.com/v4/costs/cost-analysed-bills/query');
    expect(text).toContain('-H "X-Auth-Token: $TOKEN"');
    expect(text).toContain(`--data '{"time_condition"`);
  });

  it('quotes what a shell would take apart', () => {
    const show = operation('china', 'ShowCustomerMonthlySum');
    const input = { bill_cycle: '2026-10', service_type_code: "a'; rm -rf ~" };
    const text = curlOf(show, input, endpointsOf('china'));
    expect(text.split('\n')[0]).toBe(
      "curl -X GET 'https://bss.myhuaweicloud.com/v2/bills/customer-bills/monthly-sum?bill_cycle=2026-10&service_type_code=a%27%3B%20rm%20-rf%20~' \\",
    );
    expect(hcloudOf(show, input, 'china')).toContain(`--service_type_code='a'\\''; rm -rf ~'`);
  });

  it('is a KooCLI command with lists and objects spelled out', () => {
    const text = hcloudOf(costs, inputFor('ListCosts', COSTS), 'china');
    expect(text).toContain('hcloud BSS ListCosts');
    expect(text).toContain('--groupby.1.key=CLOUD_SERVICE_TYPE');
    expect(text).toContain('--time_condition.begin_time=2026-09-01');
    expect(hcloudOf(operation('international', 'ListCosts'), {}, 'international')).toContain('BSSINTL');
  });

  it('is JSON that the form could be filled from', () => {
    const { input } = JSON.parse(jsonOf(costs, inputFor('ListCosts', COSTS))) as { input: object };
    expect(input).toEqual(inputFor('ListCosts', COSTS));
  });
});

describe('what the account fills in', () => {
  const old = operations('china').find((one) =>
    fieldsOf(one).some(({ field }) => field.name === 'domain_id'),
  );
  if (!old) throw new Error('no such operation');
  /** The form as the view shows it for an account, with what was typed for another one. */
  const shown = (domainId: string, typed: DraftObject = {}): DraftObject => ({
    ...filledBy(old, { domainId }),
    ...typed,
  });
  const changed = (domainId: string, over: DraftObject) =>
    typedIn({ ...shown(domainId), ...over }, filledBy(old, { domainId }));

  it('is that of the account on show, and not that of the one before, while what was typed stays', () => {
    const typed = changed('domain-a', { note: 'mine' });
    expect(shown('domain-a', typed)).toEqual({ domain_id: 'domain-a', note: 'mine' });
    expect(shown('domain-b', typed)).toEqual({ domain_id: 'domain-b', note: 'mine' });
    expect(shown('', typed)).toEqual({ note: 'mine' });
  });

  it('stays as the person has changed or emptied it', () => {
    expect(shown('domain-b', changed('domain-a', { domain_id: 'other' }))).toEqual({ domain_id: 'other' });
    expect(shown('domain-b', changed('domain-a', { domain_id: '' }))).toEqual({ domain_id: '' });
    expect(typedIn({}, { domain_id: 'domain-a' })).toEqual({ domain_id: '' });
  });

  it('is nothing where the operation does not ask for it', () => {
    expect(filledBy(operation('china', 'ListCosts'), { domainId: 'domain-a' })).toEqual({});
  });
});
