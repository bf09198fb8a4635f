/** Reads fields of a checked request body by their kind. */
import type { Call } from '../kernel/context';

type Json = Call['json'];

export const textOf = (json: Json, name: string): string | undefined => {
  const value = json[name];
  return typeof value === 'string' ? value : undefined;
};

export const numberOf = (json: Json, name: string): number | undefined => {
  const value = json[name];
  return typeof value === 'number' ? value : undefined;
};

export const textsOf = (json: Json, name: string): string[] => {
  const value = json[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

export const numbersOf = (json: Json, name: string): number[] => {
  const value = json[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
};

export const objectsOf = (json: Json, name: string): Json[] => {
  const value = json[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
