/** Phone and address of a new ticket: as the draft has them, or those that were verified last. */
import { useState } from 'react';
import type { DraftData, VerifiedContact } from '@shared/model/ticketForm';
import type { ContactState } from './ContactField';
import type { Terms } from './useTerms';

const PHONE = 0;
const MAIL = 1;

export function useContacts(
  data: DraftData,
  terms: Terms | null,
  change: (change: Partial<DraftData>) => void,
): readonly { contact: ContactState; onChange: (contact: ContactState) => void }[] {
  const [mobile, setMobile] = useState<ContactState>({
    way: PHONE,
    value: data.mobile,
    areaCode: data.areaCode || '86',
    verifiedId: null,
  });
  const [mail, setMail] = useState<ContactState>({
    way: MAIL,
    value: data.mail,
    areaCode: '',
    verifiedId: null,
  });
  // What the cloud knows is taken over once, when it says so: the person may change it then.
  const [seen, setSeen] = useState<Terms | null>(null);
  if (terms && terms !== seen) {
    setSeen(terms);
    setMobile((c) => known(c, terms.contacts));
    setMail((c) => known(c, terms.contacts));
  }
  return [
    {
      contact: mobile,
      onChange: (next) => {
        setMobile(next);
        change({ mobile: next.value, areaCode: next.areaCode });
      },
    },
    {
      contact: mail,
      onChange: (next) => {
        setMail(next);
        change({ mail: next.value });
      },
    },
  ];
}

function known(contact: ContactState, contacts: readonly VerifiedContact[]): ContactState {
  if (contact.verifiedId !== null) return contact;
  const mine = contacts.filter((c) => c.way === contact.way);
  const found =
    contact.value === ''
      ? mine[0]
      : mine.find(
          (c) => c.value === contact.value && (contact.way === MAIL || c.areaCode === contact.areaCode),
        );
  return found
    ? {
        ...contact,
        value: found.value,
        areaCode: found.areaCode || contact.areaCode,
        verifiedId: found.verifiedId,
      }
    : contact;
}
