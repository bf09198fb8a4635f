/** The IAM calls the app makes. Facts: data/endpoints.json, auth.listDomains. */
import type { ContractModel, ContractOperation } from './types';

const operations: ContractOperation[] = [
  {
    id: 'KeystoneListAuthDomains',
    title: { zh: '查询可访问的账号', en: 'List the accounts a credential belongs to' },
    method: 'GET',
    path: '/v3/auth/domains',
    audience: 'customer',
    write: false,
    effect: 'read',
    request: { header: [], path: [], query: [], body: null },
    response: { type: 'object:KeystoneListAuthDomainsResponse' },
    notes: ['May be empty when the IAM user lacks permission.'],
  },
];

const models: Record<string, ContractModel> = {
  KeystoneListAuthDomainsResponse: { fields: [{ name: 'domains', type: 'array:AuthDomain' }] },
  AuthDomain: {
    fields: [
      { name: 'id', type: 'string' },
      { name: 'name', type: 'string' },
      { name: 'enabled', type: 'boolean' },
      { name: 'description', type: 'string' },
      { name: 'links', type: 'map:any' },
    ],
  },
};

export const iam = { operations, models };
