/** Error answers. Codes, statuses and texts: contract errors.json and tests/fixtures/documented/error-*. */
import data from '@shared/contract/data/errors.json';
import type { Language } from '../world/names';

export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Errors of the gateway carry the request id in the body; those of the service behind it do not. */
    readonly fromGateway: boolean,
  ) {
    super(message);
  }
}

const texts = new Map(data.codes.map((c) => [c.code, { zh_CN: c.zh, en_US: c.en }]));

/** An error of the billing service, with its text in the caller's language. */
export function serviceError(status: number, code: string, language: Language, detail?: string): ApiError {
  const text = texts.get(code)?.[language] ?? code;
  return new ApiError(status, code, detail ? `${text}: ${detail}` : text, false);
}

export function invalidParameter(language: Language, name: string): ApiError {
  return serviceError(400, 'CBC.0100', language, name);
}

/** tests/fixtures/documented/error-permission-cbc0150.json */
export function missingPermission(action: string): ApiError {
  return new ApiError(403, 'CBC.0150', `Policy doesn't allow ${action}`, false);
}

export function signatureError(detail: string): ApiError {
  return new ApiError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${detail}`, true);
}

export function noSuchApi(): ApiError {
  return new ApiError(
    404,
    'APIGW.0101',
    'The API does not exist or has not been published in the environment',
    true,
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
    true,
  );
}
