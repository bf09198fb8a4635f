import { describe, expect, test } from 'vitest';
import { behindName, billKind, codeName, nameOf, shortName } from '@shared/codes';
import { datasets } from '@shared/datasets';
import { resources } from '@shared/i18n';

describe('names of codes', () => {
  test('in both languages', () => {
    expect(nameOf('billType', '4', 'zh-CN')).toBe('退款-退订');
    expect(nameOf('billType', '4', 'en')).toBe('Refund - Unsubscription');
    expect(nameOf('chargeMode', '3', 'en')).toBe('Pay-per-use');
    expect(nameOf('balanceType', '2', 'zh-CN')).toBe('信用');
    expect(nameOf('unit', '4', 'en')).toBe('h');
    expect(nameOf('unit', '17', 'zh-CN')).toBe('GB');
    expect(nameOf('region', 'cn-east-3', 'en')).toBe('CN East-Shanghai1');
  });

  test('the label the cloud gave wins; its text "null" is none', () => {
    expect(codeName('resourceRecords', 'region', 'cn-east-3', '上海一', 'zh-CN')).toBe('上海一');
    expect(codeName('resourceRecords', 'region', 'cn-east-3', 'Shanghai', 'en')).toBe('Shanghai');
    expect(codeName('resourceRecords', 'region', 'cn-east-3', 'null', 'zh-CN')).toBe('华东-上海一');
  });

  test('a label in the other language gives way to our name, and stays behind it', () => {
    const ec2 = 'hws.service.type.ec2';
    const name = (label: string, language: 'zh-CN' | 'en') =>
      codeName('monthlySummary', 'service_type_code', ec2, label, language);
    expect(name('弹性云服务器', 'en')).toBe('Elastic Cloud Server');
    expect(name('Elastic Cloud Server', 'zh-CN')).toBe('弹性云服务器');
    expect(behindName('Elastic Cloud Server', ec2, '弹性云服务器')).toEqual(['弹性云服务器', ec2]);
    expect(behindName('弹性云服务器', ec2, '弹性云服务器')).toEqual([ec2]);
  });

  test('a label in the other language is better than a bare code', () => {
    expect(codeName('monthlySummary', 'service_type_code', 'hws.new', '新服务', 'en')).toBe('新服务');
    expect(codeName('resourceRecords', 'enterprise_project_id', 'a-b-c', '生产环境', 'en')).toBe('生产环境');
    expect(codeName('resourceRecords', 'enterprise_project_id', '0', 'default', 'zh-CN')).toBe('default');
  });

  test('an unknown code is shown as it is, an absent one not at all', () => {
    expect(codeName('resourceRecords', 'bill_type', '977', null, 'en')).toBe('977');
    expect(codeName('resourceRecords', 'region', null, null, 'en')).toBeNull();
    expect(codeName('resourceRecords', 'region', '', null, 'en')).toBeNull();
  });

  test('the summary has bill types of its own', () => {
    expect(codeName('monthlySummary', 'bill_type', '2', null, 'zh-CN')).toBe('退款');
    expect(codeName('resourceRecords', 'bill_type', '2', null, 'zh-CN')).toBe('消费-续订');
  });

  test('refunds and adjustments are told from charges', () => {
    expect(['4', '20', '24', '100'].map((c) => billKind('resourceRecords', c))).toEqual(
      Array(4).fill('refund'),
    );
    expect(['9', '16', '101', '102'].map((c) => billKind('resourceRecords', c))).toEqual(
      Array(4).fill('adjustment'),
    );
    expect(['1', '5', '977', null].map((c) => billKind('resourceRecords', c))).toEqual(
      Array(4).fill('charge'),
    );
    expect(billKind('monthlySummary', '2')).toBe('refund');
    expect(shortName('Refund - Unsubscription')).toBe('Unsubscription');
    expect(shortName('Unknown')).toBe('Unknown');
  });
});

const BILLS = [
  'balances',
  'monthlySummary',
  'resourceRecords',
  'feeRecords',
  'amortisedCosts',
  'costs',
  'resourceDetails',
] as const;

test.each(['zh-CN', 'en'] as const)(
  'every column of a bill that stands by itself has a name and a line in %s',
  (language) => {
    const { title, about } = resources[language].bills;
    for (const { columns } of BILLS.map((id) => datasets[id])) {
      const labels = columns.map((c) => c.label);
      for (const { name } of columns.filter((c) => !labels.includes(c.name))) {
        expect(title, name).toHaveProperty(name);
        expect(about, name).toHaveProperty(name);
      }
    }
  },
);
