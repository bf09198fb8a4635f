/**
 * Reads a response body by the contract's response model. HTTP 200 is not success: BSS reports many failures in a 200
 * body with an error_code (data/errors.json, rules), so a failure is one of the two things a body can be.
 */
import { isObject, JsonError, LosslessNumber, parseLossless, type LosslessValue } from '../json';
import { toSuccessor } from './adapt';
import type { Operation } from './operations';
import {
  DecodeError,
  memberPath,
  readArray,
  readDecimal,
  readFlag,
  readInt,
  readObject,
  readText,
  type Wire,
} from './scalars';

export { DecodeError } from './scalars';

/** Codes that mean success where a body carries a code at all (data/errors.json, rules). */
const SUCCESS = new Set(['CBC.0000']);

/**
 * decimal: exact canonical text; int: number; string: text; boolean; null for null. What the contract does not name is
 * kept as it came, its numbers as LosslessNumber (shared/json.ts writes them back digit for digit).
 */
export type Decoded = LosslessValue | number | Decoded[] | { [key: string]: Decoded };

export type Failure = { kind: 'failure'; code: string; message: string; requestId?: string };

export type DecodedResponse = { kind: 'value'; value: { [key: string]: Decoded } } | Failure;

/**
 * Decodes one response body; that of an endpoint on its way out into the shape of its successor.
 * @throws DecodeError naming the JSON path, when the text is not JSON or a field holds another kind than its model says.
 */
export function decodeResponse(operation: Operation, text: string): DecodedResponse {
  if (text.trim() === '' && operation.response.type === 'empty') return { kind: 'value', value: {} };
  const body = readObject(parseBody(text), '$');
  const failure = failureOf(body);
  if (failure) return failure;
  if (operation.successor) {
    const { operation: current, how } = operation.successor;
    const adapted = toSuccessor(body, how);
    return { kind: 'value', value: decodeModel(current, modelName(current.response.type), adapted, '$') };
  }
  const { type } = operation.response;
  return {
    kind: 'value',
    value: type === 'empty' ? body : decodeModel(operation, modelName(type), body, '$'),
  };
}

/** @throws DecodeError for anything that is not one JSON value. */
export function parseBody(text: string): LosslessValue {
  try {
    return parseLossless(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof JsonError) throw new DecodeError('$', `not JSON: ${error.message.slice(0, 200)}`);
    throw error;
  }
}

/**
 * The failure a body reports, if it reports one: BSS, tickets and the gateway write error_code and error_msg, enterprise
 * projects write them below "error", IAM writes error {code, message}.
 */
export function failureOf(body: LosslessValue): Failure | null {
  if (!isObject(body)) return null;
  const inner = body['error'];
  const [code, message] = !isObject(inner)
    ? [scalar(body['error_code']), body['error_msg']]
    : 'error_code' in inner
      ? [scalar(inner['error_code']), inner['error_msg']]
      : 'code' in inner || 'message' in inner
        ? [scalar(inner['code']) || 'error', inner['message']]
        : [scalar(body['error_code']), body['error_msg']];
  if (!code || SUCCESS.has(code)) return null;
  const requestId = scalar(body['request_id']);
  return { kind: 'failure', code, message: scalar(message), ...(requestId ? { requestId } : {}) };
}

function scalar(value: Wire): string {
  if (value instanceof LosslessNumber) return value.value;
  return typeof value === 'string' ? value : '';
}

function modelName(type: string): string {
  return type.replace(/^object:/, '');
}

function decodeModel(
  operation: Operation,
  name: string,
  body: { [key: string]: LosslessValue },
  path: string,
): { [key: string]: Decoded } {
  const types = fieldTypes(operation, name);
  return mapObject(body, (value, key) => {
    const type = types?.get(key);
    return type === undefined ? value : decodeValue(operation, type, value, memberPath(path, key));
  });
}

function decodeValue(operation: Operation, type: string, value: LosslessValue, path: string): Decoded {
  if (value === null) return null;
  switch (type) {
    case 'string':
    case 'file':
    case 'binary':
      return readText(value, path);
    case 'decimal':
      return readDecimal(value, path);
    case 'int':
      return readInt(value, path);
    case 'boolean':
      return readFlag(value, path);
    case 'any':
      return value;
    case 'map:any':
      return readObject(value, path);
    case 'map:string':
      return mapObject(readObject(value, path), (v, key) => readText(v, memberPath(path, key)));
    default:
      if (type.startsWith('array:'))
        return readArray(value, path).map((item, i) =>
          decodeValue(operation, type.slice('array:'.length), item, `${path}[${i}]`),
        );
      return decodeModel(operation, modelName(type), readObject(value, path), path);
  }
}

const typesOf = new WeakMap<object, Map<string, string>>();

function fieldTypes(operation: Operation, name: string): Map<string, string> | undefined {
  const model = operation.models[name];
  if (!model) return undefined;
  let types = typesOf.get(model);
  if (!types) typesOf.set(model, (types = new Map(model.fields.map((f) => [f.name, f.type]))));
  return types;
}

/** Object.fromEntries defines keys instead of assigning them, so that a key "__proto__" stays a key. */
function mapObject<T>(
  body: { [key: string]: LosslessValue },
  map: (value: LosslessValue, key: string) => T,
): { [key: string]: T } {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, map(value, key)]));
}
