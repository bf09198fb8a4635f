/** What the service desk keeps of one account. Times are ms since 1970, UTC; ids are the cloud's own. */

import osm from '@shared/contract/data/osm.json';
import type { Labels } from '@shared/contract/types';

/** Contract: osm.json sharedEnums.case_status. */
export const STATUS = {
  pending: 0,
  processing: 1,
  confirming: 2,
  completed: 3,
  withdrawn: 4,
  suspended: 5,
  invalid: 12,
  feedback: 17,
} as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export const STATUS_NAMES: Readonly<Record<Status, Labels>> = osm.sharedEnums.case_status;

/** Who wrote a message (contract: message_type). */
export const CUSTOMER = 0;
export const ENGINEER = 1;

export type Message = {
  id: string;
  author: typeof CUSTOMER | typeof ENGINEER;
  replierId: string;
  replierName: string;
  content: string;
  at: number;
  attachments: readonly string[];
  /** Whether the customer has seen it; its own messages are seen. */
  read: boolean;
};

export type Contact = {
  areaCode: string;
  mobile: string;
  mail: string;
  remindTime: string;
  ccEmails: readonly string[];
};

export type LogEntry = {
  id: string;
  /** What was done; see log.ts for the text. */
  what: LogKind;
  /** 0 the customer, 1 the desk. */
  who: typeof CUSTOMER | typeof ENGINEER;
  name: string;
  at: number;
  note: string;
};

export type LogKind =
  | 'create'
  | 'accept'
  | 'reply'
  | 'answer'
  | 'ask'
  | 'resolve'
  | 'press'
  | 'cancel'
  | 'close'
  | 'score'
  | 'contact'
  | 'withdrawMessage';

export type Satisfaction = { dimension: number; value: number };

export type Ticket = {
  id: string;
  subTypeId: string;
  productCategoryId: string;
  businessTypeId: string;
  regionId: string;
  severityId: string;
  projectId: string;
  description: string;
  status: Status;
  createdAt: number;
  confirmedAt: number | null;
  resolvedAt: number | null;
  contact: Contact;
  messages: Message[];
  /** Extended parameters by key, the confidential ones among them. */
  extends: Map<string, string>;
  labelIds: number[];
  relatedIds: string[];
  log: LogEntry[];
  satisfaction: Satisfaction[];
  judgement: string;
  pressedAt: number | null;
  /** When the desk acts next by itself, and on what. */
  due: { at: number; step: 'accept' | 'answer' | 'resolve' } | null;
};

export type Attachment = {
  id: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
  at: number;
  /** The ticket it hangs on; null until it is used. */
  ticketId: string | null;
};

export type Label = { id: number; name: string; color: string };

export type Way = 0 | 1;

export type Verified = { way: Way; value: string; areaCode: string; verifiedId: string; expiresAt: number };
