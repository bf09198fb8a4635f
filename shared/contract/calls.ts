/**
 * Types of the calls of the contract by operation id. The data are the one source (generated/calls.ts); an id that is only known
 * when the app runs takes any input, which is checked against the contract like every other.
 */
import type { InputObject } from './check';
import type { Calls } from './generated/calls';

/** Any operation of either site, endpoints on their way out included. */
export type OperationId = keyof Calls;

export type InputOf<Id extends string> = string extends Id
  ? InputObject
  : Id extends OperationId
    ? Calls[Id]['input']
    : never;

export type OutputOf<Id extends string> = string extends Id
  ? Record<string, unknown>
  : Id extends OperationId
    ? Calls[Id]['output']
    : never;
