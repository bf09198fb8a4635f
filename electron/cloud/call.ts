/** One call made ready: checked against the contract, with the defaults of its service, and where it goes. */
import { baseUrl } from '@shared/contract/endpoints';
import { operation, type Operation } from '@shared/contract/operations';
import { buildRequest, requestUrl, type BuiltRequest, type CallInput } from '@shared/contract/request';
import { encodeForm } from './multipart';
import { spacingMs, type Lane } from './pacer';
import type { Caller } from './types';

export type Call = {
  operation: Operation;
  caller: Caller;
  request: BuiltRequest;
  url: string;
  /** Origin the call goes to: clocks and accepted keys are per origin. */
  host: string;
  /** Calls that share a quota: source and parent account, API (contract limits.json, dimensions). */
  lane: Lane;
  headers: Record<string, string>;
  body: Uint8Array | undefined;
};

/** @throws AppError input.invalid; RangeError for an operation the site does not have */
export function prepare(operationId: string, input: CallInput, caller: Caller): Call {
  const found = operation(caller.site, operationId);
  const request = buildRequest(found, withDefaults(found, input, caller));
  const url = requestUrl(baseUrl(caller.endpoints, found.service), request);
  const host = new URL(url).origin;
  const lane = {
    name: [caller.paceKey, host, operationId].join(' '),
    spacingMs: spacingMs(caller.site, found),
  };
  const { body, ...content } = contentOf(request);
  const headers = {
    accept: found.response.type === 'binary' ? '*/*' : 'application/json',
    ...content.headers,
    ...request.headers,
    ...(caller.domainId && found.service !== 'IAM' ? { 'x-domain-id': caller.domainId } : {}),
  };
  return { operation: found, caller, request, url, host, lane, headers, body };
}

/** A form is not hashed: the official signers sign it as unsigned payload (contract endpoints.json, payloadHash). */
function contentOf({ body, form }: BuiltRequest): {
  headers: Record<string, string>;
  body: Uint8Array | undefined;
} {
  if (form) {
    const { contentType, body: bytes } = encodeForm(form);
    return {
      headers: { 'content-type': contentType, 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' },
      body: bytes,
    };
  }
  return {
    headers: { 'content-type': 'application/json' },
    body: body === null ? undefined : new TextEncoder().encode(body),
  };
}

/** What the person does not enter: language and site of the answers, and the account id in the paths of old endpoints. */
function withDefaults(found: Operation, input: CallInput, caller: Caller): CallInput {
  const { header, path } = found.request;
  const defaults: CallInput = {};
  for (const { name } of header) {
    if (name === 'X-Language') defaults[name] = languageFor(found, caller);
    if (name === 'X-Site') defaults[name] = caller.site === 'china' ? 0 : 1;
    if (name === 'X-Time-Zone') defaults[name] = 'GMT+8';
  }
  if (caller.domainId && path.some((f) => f.name === 'domain_id')) defaults['domain_id'] = caller.domainId;
  return { ...defaults, ...input };
}

/** Billing writes zh_CN, tickets write zh-cn (contract endpoints.json, headers). */
function languageFor({ service }: Operation, { language }: Caller): string {
  return service === 'OSM' ? language.toLowerCase().replace('_', '-') : language;
}
