/** Error answers. Codes, statuses and texts: contract errors.json and tests/fixtures/documented/error-*. */
import data from '@shared/contract/data/errors.json';
import type { ServiceName } from '@shared/contract/types';
import type { Language } from '../world/names';

export type ErrorOrigin = 'gateway' | 'service' | 'iam' | 'eps';

export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Who refuses: each writes its errors in a form of its own (answer.ts). */
    readonly origin: ErrorOrigin,
  ) {
    super(message);
  }
}

const texts = new Map(data.codes.map((c) => [c.code, { zh_CN: c.zh, en_US: c.en }]));

/** An error of the billing service, with its text in the caller's language. */
export function serviceError(status: number, code: string, language: Language, detail?: string): ApiError {
  const text = texts.get(code)?.[language] ?? code;
  return new ApiError(status, code, detail ? `${text}: ${detail}` : text, 'service');
}

const statuses = new Map(data.codes.map((c) => [c.code, c.http[0] ?? 400]));

/** A documented code with its documented status. */
export function documented(code: string, language: Language): ApiError {
  return serviceError(statuses.get(code) ?? 400, code, language);
}

export function invalidParameter(language: Language, name: string): ApiError {
  return serviceError(400, 'CBC.0100', language, name);
}

/** A parameter that breaks the contract, as each service reports it. */
export function parameterError(service: ServiceName, language: Language, name: string): ApiError {
  switch (service) {
    case 'BSS':
      return invalidParameter(language, name);
    case 'OSM':
      return serviceError(400, 'OSM.0001', language, name);
    case 'IAM':
      return iamError(400, `The request body is invalid: ${name}`);
    case 'EPS':
      return epsError(400, 'EPS.0002', `Bad request. ${name}`);
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
};

/** tests/fixtures/documented/error-iam-token-password-*.json */
export function iamError(status: number, message: string): ApiError {
  return new ApiError(status, TITLES[status] ?? 'Error', message, 'iam');
}

/** Enterprise projects write {"error": {"error_code", "error_msg"}} (https://support.huaweicloud.com/api-em/ErrorCode.html). */
export function epsError(status: number, code: string, message: string): ApiError {
  return new ApiError(status, code, message, 'eps');
}

/** tests/fixtures/documented/error-permission-cbc0150.json */
export function missingPermission(action: string): ApiError {
  return new ApiError(403, 'CBC.0150', `Policy doesn't allow ${action}`, 'service');
}

export function signatureError(detail: string): ApiError {
  return new ApiError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${detail}`, 'gateway');
}

export function tokenEnded(): ApiError {
  return new ApiError(401, 'APIG.0307', 'The token must be updated', 'gateway');
}

export function noSuchApi(): ApiError {
  return new ApiError(
    404,
    'APIGW.0101',
    'The API does not exist or has not been published in the environment',
    'gateway',
  );
}

/** tests/fixtures/documented/error-throttled-0308.json */
export function throttled(limit: number, windowMs: number): ApiError {
  const seconds = Math.round(windowMs / 1000);
  const time =
    seconds >= 60 && seconds % 60 === 0
      ? `${seconds / 60} minute`
      : seconds >= 1
        ? `${seconds} second`
        : `${windowMs} millisecond`;
  return new ApiError(
    429,
    'APIGW.0308',
    `The throttling threshold has been reached: policy user over ratelimit,limit:${limit},time:${time}`,
    'gateway',
  );
}
