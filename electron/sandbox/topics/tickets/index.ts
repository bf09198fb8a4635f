/** The service desk: every ticket operation of the contract. */
import type { Topic } from '../../kernel/context';
import { attachments } from './attachments';
import { cases, legacyCases } from './cases';
import { catalogues } from './catalogues';
import { contacts } from './contacts';
import { exporting } from './export';
import { labels } from './labels';
import { messages } from './messages';
import { rights } from './rights';
import { views } from './views';

export const tickets: Topic = {
  ...catalogues,
  ...rights,
  ...contacts,
  ...cases,
  ...legacyCases,
  ...views,
  ...messages,
  ...labels,
  ...attachments,
  ...exporting,
};
