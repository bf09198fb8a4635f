/** Every operation of the contract against the sandbox, with each required field wrong in each way. Called well: contractWell.test.ts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { operations, type Operation } from '@shared/contract/operations';
import { escapeComponent } from '@shared/contract/request';
import type { Site } from '@shared/contract/types';
import { fieldsOf, type Place } from '@shared/byHand/draft';
import type { InputValue } from '@shared/contract/check';
import { isFile } from '@shared/contract/form';
import { sandboxOperations } from '../../../electron/sandbox/server';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { badValues, goodInput, membersOf, type Known } from '../../support/sampleInput';

const sandbox = useSandbox({ months: 3, scale: 0.2 });
const MASTERS: Record<Site, string> = { china: 'china-master', international: 'international-master' };
const served = new Set(sandboxOperations);
const of = (site: Site): Operation[] => operations(site).filter((o) => served.has(o.id));

/** Signing in has a body of its own kind; its tests are in signIn.test.ts. */
const OPEN = 'CreateToken';

function known(site: Site): Known {
  const { domainId } = accountNamed(sandbox(), MASTERS[site]);
  return { domain_id: domainId };
}

describe('every operation of the contract', () => {
  it('is served by the sandbox', () => {
    const missing = [...operations('china'), ...operations('international')]
      .map((o) => o.id)
      .filter((id) => !served.has(id));
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe.each<Site>(['china', 'international'])('the %s site', (site) => {
  describe('refuses a required field that is wrong', () => {
    let token = '';

    async function tokenOf(json: unknown): Promise<string> {
      const response = await fetch(`${sandbox().sites[site].url}/v3/auth/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
      return response.headers.get('x-subject-token') ?? '';
    }

    beforeEach(async () => {
      sandbox().reset();
      const { user, password, domainName } = accountNamed(sandbox(), MASTERS[site]);
      const identity = {
        methods: ['password'],
        password: { user: { name: user, password, domain: { name: domainName } } },
      };
      token = await tokenOf({ auth: { identity } });
    });

    it('with the documented error of its service, in each way', async () => {
      const wrong: string[] = [];
      let tried = 0;
      for (const operation of of(site).filter((o) => o.id !== OPEN)) {
        const good = goodInput(operation, known(site));
        for (const { place, field } of fieldsOf(operation)) {
          if (!field.required) continue;
          for (const { why, value } of badValues(operation, field, place)) {
            // A path without its value is another path.
            if (place === 'path' && why === 'missing') continue;
            // A part of a form is text, whatever is meant.
            if (isForm(operation) && typeof value === 'number') continue;
            tried += 1;
            const answer = await send(operation, { ...good, [field.name]: value });
            if (!isRefusal(operation, answer))
              wrong.push(
                `${operation.id} ${field.name} ${why}: ${answer.status} ${answer.text.slice(0, 80)}`,
              );
          }
        }
      }
      expect(tried).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
    });

    it('also where it stands within an object or a list', async () => {
      const wrong: string[] = [];
      let tried = 0;
      for (const operation of of(site).filter((o) => o.id !== OPEN && !isForm(o))) {
        const good = goodInput(operation, known(site));
        for (const { name, field, with: put } of membersOf(operation))
          for (const { why, value } of badValues(operation, field, 'body')) {
            tried += 1;
            const answer = await send(operation, put(good, value));
            if (!isRefusal(operation, answer))
              wrong.push(`${operation.id} ${name} ${why}: ${answer.status} ${answer.text.slice(0, 80)}`);
          }
      }
      expect(tried).toBeGreaterThan(30);
      expect(wrong).toEqual([]);
    });

    /** As a client would that checks nothing. */
    async function send(
      operation: Operation,
      input: Record<string, InputValue | undefined>,
    ): Promise<Answer> {
      const { request } = operation;
      const values = (place: Place): [string, string][] =>
        fieldsOf(operation)
          .filter((f) => f.place === place)
          .flatMap(({ field }) => {
            const value = input[field.name];
            if (value === undefined || value === null) return [];
            return (Array.isArray(value) ? value : [value]).map((v): [string, string] => [
              field.name,
              asText(v),
            ]);
          });
      const path = values('path').reduce(
        (p, [name, v]) => p.replace(`{${name}}`, escapeComponent(v)),
        operation.path,
      );
      const query = values('query').map(([name, v]) => `${escapeComponent(name)}=${escapeComponent(v)}`);
      const body = Object.fromEntries(
        fieldsOf(operation)
          .filter((f) => f.place === 'body' && input[f.field.name] !== undefined)
          .map(({ field }) => [field.name, input[field.name]]),
      );
      const url = `${sandbox().sites[site].url}${path}${query.length ? `?${query.join('&')}` : ''}`;
      const response = await fetch(url, {
        method: operation.method,
        headers: {
          ...(isForm(operation) ? {} : { 'content-type': 'application/json' }),
          'x-auth-token': token,
          ...Object.fromEntries(values('header')),
        },
        ...(request.body ? { body: isForm(operation) ? formOf(body) : JSON.stringify(body) } : {}),
      });
      return { status: response.status, text: await response.text() };
    }
  });
});

type Answer = { status: number; text: string };

function isForm({ request }: Operation): boolean {
  return request.body?.contentType === 'multipart/form-data';
}

function formOf(body: Record<string, InputValue | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined || value === null) continue;
    if (isFile(value)) form.append(name, new Blob([new Uint8Array(value.bytes)]), value.name);
    else form.append(name, asText(value));
  }
  return form;
}

function asText(value: InputValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const CODES: Record<Operation['service'], RegExp> = {
  BSS: /"error_code":"CBC\.0100"/,
  OSM: /"error_code":"OSM\.0(001|1010001)"/,
  IAM: /"title":"Bad Request"/,
  EPS: /"error_code":"EPS\.00\d\d"/,
};

function isRefusal({ service }: Operation, { status, text }: Answer): boolean {
  return (status === 400 || service === 'OSM') && CODES[service].test(text);
}
