import { afterEach, expect, test } from 'vitest';
import { codeName, nameOf } from '@shared/codes';
import { codesOfName, learnNames } from '@shared/codes/pulled';

afterEach(() => learnNames({ names: [], conversions: [] }));

function learn(): void {
  learnNames({
    names: [
      { list: 'serviceType', language: 'zh-CN', entries: [['hws.service.type.new', '新云服务']] },
      {
        list: 'serviceType',
        language: 'en',
        entries: [
          ['hws.service.type.new', 'New Service'],
          ['hws.service.type.ec2', 'ECS (renamed)'],
        ],
      },
      { list: 'enterpriseProject', language: 'en', entries: [['5f1c', 'production']] },
    ],
    conversions: [],
  });
}

test('a code the app was not shipped with has the name of the cloud once that was pulled', () => {
  expect(nameOf('serviceType', 'hws.service.type.new', 'en')).toBeNull();
  learn();
  expect(nameOf('serviceType', 'hws.service.type.new', 'en')).toBe('New Service');
  expect(nameOf('serviceType', 'hws.service.type.new', 'zh-CN')).toBe('新云服务');
  expect(codeName('monthlySummary', 'service_type_code', 'hws.service.type.new', null, 'en')).toBe(
    'New Service',
  );
  expect(codeName('resourceRecords', 'enterprise_project_id', '5f1c', null, 'en')).toBe('production');
});

test('the name of the cloud takes the place of the shipped one, language by language', () => {
  learn();
  expect(nameOf('serviceType', 'hws.service.type.ec2', 'en')).toBe('ECS (renamed)');
  expect(nameOf('serviceType', 'hws.service.type.ec2', 'zh-CN')).toBe('弹性云服务器');
});

test('what is no longer in the cache is forgotten', () => {
  learn();
  learnNames({ names: [], conversions: [] });
  expect(nameOf('serviceType', 'hws.service.type.ec2', 'en')).toBe('Elastic Cloud Server');
});

test('codes are found by pulled names in any language', () => {
  learn();
  expect(codesOfName('serviceType', 'new serv')).toEqual(['hws.service.type.new']);
  expect(codesOfName('serviceType', '新云')).toEqual(['hws.service.type.new']);
  expect(codesOfName('region', 'new')).toEqual([]);
});
