/** Verifying a phone or an address by a code, and changing the contact of a ticket. */
import { z } from 'zod';
import { intOf, listOf, objectOf, textOf } from '../read';
import { defineAction } from '../types';
import { freshFor, freshTicket, planOf, settleBy, stepOf, ticketFacts, ticketId } from './common';

const way = z.union([z.literal(0), z.literal(1)]);
const value = z.string().min(1).max(128);
const areaCode = z.string().max(8);

/** A contact by a short name that is no personal data: the journal keeps it, the number itself is masked. */
function shortOf(contact: string): string {
  return contact.includes('@') ? `…@${contact.split('@').at(-1) ?? ''}` : `…${contact.slice(-4)}`;
}

export const ticketSendCode = defineAction({
  id: 'ticketSendCode',
  operations: ['SendVerifyCodes'],
  risk: 'none',
  title: 'tickets:act.sendCode.title',
  verb: 'tickets:act.sendCode.verb',
  input: z.strictObject({ way, value, areaCode }),
  datasets: [],
  prepare: (_context, contact) =>
    Promise.resolve(
      planOf([
        stepOf(
          'SendVerifyCodes',
          { contact_way: contact.way, contact_value: contact.value, area_code: contact.areaCode },
          `code:${shortOf(contact.value)}`,
        ),
      ]),
    ),
  // Whether a message went out can be seen in the phone only. Another one takes its place.
  settle: { by: 'person', check: 'tickets:act.sendCode.check' },
});

export const ticketCheckCode = defineAction({
  id: 'ticketCheckCode',
  operations: ['CheckVerifyCodes'],
  risk: 'none',
  title: 'tickets:act.checkCode.title',
  verb: 'tickets:act.checkCode.verb',
  input: z.strictObject({ way, value, areaCode, code: z.string().regex(/^\d{4,8}$/) }),
  datasets: [],
  prepare: (_context, contact) =>
    Promise.resolve(
      planOf([
        stepOf(
          'CheckVerifyCodes',
          {
            contact_way: contact.way,
            contact_value: contact.value,
            verify_code: contact.code,
            ...(contact.areaCode === '' ? {} : { area_code: contact.areaCode }),
          },
          `code:${shortOf(contact.value)}`,
          { short: shortOf(contact.value) },
        ),
      ]),
    ),
  settle: settleBy(async ({ ask }, { known }) => {
    const answer = await ask('ListHasVerifiedContacts', { limit: 100 });
    return listOf(answer, 'contact_list').some(
      (c) => shortOf(textOf(c, 'contact_value') ?? '') === known['short'],
    );
  }),
});

export const ticketContact = defineAction({
  id: 'ticketContact',
  operations: ['UpdateCaseContactInfo'],
  risk: 'data',
  title: 'tickets:act.contact.title',
  verb: 'tickets:act.contact.verb',
  input: z.strictObject({
    ticketId,
    areaCode,
    mobile: z.string().max(32),
    mail: z.string().max(128),
    copies: z.array(z.string().max(128)).max(20),
    remindTime: z.string().max(16).default(''),
  }),
  datasets: ['ticketDetails', 'ticketLogs'],
  async prepare({ ask }, { ticketId: id, areaCode: area, mobile, mail, copies, remindTime }) {
    const fresh = await freshFor(ask, id, 'contact');
    const step = stepOf(
      'UpdateCaseContactInfo',
      {
        case_id: id,
        area_code: area,
        remind_mobile: mobile,
        remind_mail: mail,
        ...(remindTime === '' ? {} : { remind_time: remindTime }),
        extension_map: { cc_email: copies.join(';') },
      },
      `ticket:${id}:contact`,
      { id, mobile: shortOf(mobile), mail: shortOf(mail) },
    );
    return planOf([step], { facts: ticketFacts(id, fresh) });
  },
  settle: settleBy(async ({ ask }, { known }) => {
    const { detail } = await freshTicket(ask, String(known['id']));
    const now = objectOf(detail, 'ext_info');
    const same = (field: string, short: unknown) => shortOf(textOf(now, field) ?? '') === short;
    return intOf(detail, 'status') === null
      ? null
      : same('remind_mobile', known['mobile']) && same('remind_mail', known['mail']);
  }),
});
