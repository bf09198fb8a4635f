/** The shape of the contract data in ./data (see README.md there for what each key means). */

export type Labels = { zh: string; en: string };

export type ContractField = {
  name: string;
  /** string int decimal boolean any file binary map:string map:any object:Model array:T */
  type: string;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  exclusiveMin?: number;
  minItems?: number;
  maxItems?: number;
  default?: string | number | boolean;
  decimals?: number;
  format?: 'utc-datetime' | 'date' | 'month' | 'local-datetime' | 'uuid';
  money?: boolean;
  sensitive?: boolean;
  /** A known list, never a closed one. Keys are strings even when the wire type is int. */
  enum?: Record<string, Labels>;
};

export type ContractBody = { type: string; required: boolean; contentType?: string; allOptional?: boolean };

export type ContractOperation = {
  id: string;
  title: Labels;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  path: string;
  audience: 'customer' | 'partner';
  write: boolean;
  effect: 'read' | 'state' | 'money' | 'message';
  request: {
    header: ContractField[];
    path: ContractField[];
    query: ContractField[];
    body: ContractBody | null;
  };
  response: { type: string };
  notes?: string[];
};

export type ContractModel = { usage?: string; fields: ContractField[] };

export type ContractService = { operations: ContractOperation[]; models: Record<string, ContractModel> };

/** A cloud service the app talks to: billing, service tickets, who an account is, enterprise projects. */
export type ServiceName = 'BSS' | 'OSM' | 'IAM' | 'EPS';

/** A site of the cloud: CNY accounts live on one, USD accounts on the other. */
export type Site = 'china' | 'international';
