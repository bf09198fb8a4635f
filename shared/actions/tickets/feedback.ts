/** A report of something unlawful or harmful, which is no ticket: it gets no number and cannot be read back. */
import { z } from 'zod';
import { defineAction } from '../types';
import { planOf, stepOf } from './common';

const file = z.string().min(1).max(64);
const optional = (most: number) => z.string().trim().max(most).default('');

export const ticketFeedback = defineAction({
  id: 'ticketFeedback',
  operations: ['CreateFeedback'],
  risk: 'data',
  title: 'tickets:act.feedback.title',
  verb: 'tickets:act.feedback.verb',
  /** `attempt` names the report: while its outcome is not known it is not sent again. */
  input: z.strictObject({
    attempt: z.string().min(1).max(64),
    type: z.string().trim().min(1).max(64),
    title: z.string().trim().min(1).max(200),
    content: z.string().trim().min(1).max(10_000),
    /** Evidence; the contract wants at least one file, and one of the identity document. */
    files: z.array(file).min(1).max(20),
    /** Where a right is infringed. */
    right: z
      .strictObject({
        kind: z.enum(['copyright', 'trademark', 'patent']),
        area: optional(128),
        number: optional(128),
        content: optional(2000),
      })
      .nullable(),
    contact: z.strictObject({
      name: z.string().trim().min(1).max(128),
      mobile: z.string().trim().min(1).max(32),
      mail: optional(128),
      company: optional(256),
      /** Kind of identity document (contract: id_type, 0 to 100). */
      idType: z.number().int().min(0).max(100),
      /** Pictures of it (contract: at most 3). */
      idFiles: z.array(file).min(1).max(3),
    }),
  }),
  datasets: [],
  prepare: (_context, { attempt, type, title, content, files, right, contact }) => {
    const { mail, company } = contact;
    const input = {
      type,
      title,
      content,
      files,
      ...(right === null
        ? {}
        : {
            ip: {
              ip_type: right.kind,
              ip_area: right.area,
              ip_number: right.number,
              ip_content: right.content,
            },
          }),
      contacts: {
        name: contact.name,
        mobile: contact.mobile,
        ...(mail === '' ? {} : { mail }),
        ...(company === '' ? {} : { company_name: company }),
        id_type: contact.idType,
        id_files: contact.idFiles,
      },
    };
    return Promise.resolve(
      planOf([stepOf('CreateFeedback', input, `feedback:${attempt}`, { title })], {
        facts: [{ label: { key: 'tickets:fact.subject' }, value: { kind: 'text', text: title } }],
        warnings: [{ key: 'tickets:act.feedback.consequence' }],
      }),
    );
  },
  // No operation reads reports back.
  settle: { by: 'person', check: 'tickets:act.feedback.check' },
});
