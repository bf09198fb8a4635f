/** What can be done with tickets: titles, consequences, refusals, what the cloud says. */
export const ticketActs = {
  outcome: {
    unknown: 'Result unknown, asking the cloud',
  },
  fact: {
    ticket: 'Ticket',
    subject: 'Subject',
    now: 'State now',
    message: 'Message',
    file: 'File',
    agreement: 'Agreement',
    label: 'Label',
  },
  because: {
    state: {
      '0': 'The ticket is pending; this is not possible.',
      '1': 'The ticket is in progress; this is not possible.',
      '2': 'The result is to be confirmed; this is not possible.',
      '3': 'The ticket is completed; this is not possible.',
      '4': 'The ticket is withdrawn; this is not possible.',
      '5': 'The ticket is suspended; this is not possible.',
      '12': 'The ticket is invalid; this is not possible.',
      '17': 'The ticket awaits your feedback; this is not possible.',
      other: 'The ticket is in state {{status}}; this is not possible.',
    },
    scored: 'It was scored already.',
    raised:
      'The ticket of this draft has been submitted and is in the list: discard the draft, so that it is not submitted twice.',
    quota: 'The quota of {{total}} tickets is used up.',
    agreementChanged: 'The agreement has changed; read it again.',
  },
  evidence: {
    open: 'The cloud does not say',
    done: 'The cloud shows it',
    notDone: 'The cloud does not show it',
    uploadLost: 'Its number was lost with the answer; no ticket names it',
  },
  act: {
    create: {
      title: 'New ticket',
      verb: 'Submit',
    },
    upload: {
      title: 'Upload attachment',
      verb: 'Upload',
    },
    dropFile: {
      title: 'Delete an unused attachment',
      verb: 'Delete',
    },
    agree: {
      title: 'Accept the ticket agreement',
      verb: 'Accept',
    },
    privilege: {
      title: 'Ask for the privilege',
      verb: 'Ask',
      consequence: 'The privilege is granted to this account.',
    },
    sendCode: {
      title: 'Send a code',
      verb: 'Send',
      check: 'Look whether the code has come',
    },
    checkCode: {
      title: 'Verify a contact',
      verb: 'Verify',
    },
    contact: {
      title: 'Change the contact of a ticket',
      verb: 'Change',
    },
    reply: {
      title: 'Answer a ticket',
      verb: 'Send',
      reopens: 'The ticket goes back into processing.',
    },
    secret: {
      title: 'Send confidential information',
      verb: 'Send',
    },
    takeBack: {
      title: 'Withdraw a message',
      verb: 'Withdraw',
      consequence: 'The message and its attachments are removed. The cloud refuses it after a while.',
    },
    read: {
      title: 'Mark as read',
      verb: 'Mark',
    },
    urge: {
      title: 'Urge',
      verb: 'Urge',
      consequence: 'Reminds the handler; the state stays. Too often is refused.',
      check: 'Look for it in the operation log',
    },
    cancel: {
      title: 'Withdraw ticket',
      verb: 'Withdraw',
      consequence: 'The ticket ends without a result and cannot be resumed; it can be deleted then.',
    },
    confirm: {
      title: 'Confirm and close',
      verb: 'Confirm and close',
      consequence:
        'The ticket is completed and its confidential information cleared; it can be scored, not answered.',
    },
    close: {
      title: 'Close ticket',
      verb: 'Close',
      consequence:
        'The ticket is completed without waiting for a result, its confidential information cleared; it can be scored, not answered.',
    },
    delete: {
      title: 'Delete ticket',
      verb: 'Delete',
      consequence:
        'The ticket and all its messages are deleted in the cloud and cannot be restored; the cache follows.',
    },
    score: {
      title: 'Score a ticket',
      verb: 'Submit score',
    },
    labelCreate: {
      title: 'New label',
      verb: 'Create',
    },
    labelUpdate: {
      title: 'Change label',
      verb: 'Save',
    },
    labelDelete: {
      title: 'Delete label',
      verb: 'Delete',
      consequence: 'It is removed from every ticket.',
    },
    label: {
      title: 'Label of a ticket',
      verb: 'Save',
    },
    relate: {
      title: 'Relate tickets',
      verb: 'Save',
    },
    feedback: {
      title: 'Report something unlawful',
      verb: 'Send report',
      consequence: 'A report is no ticket: it gets no number here and cannot be read back or taken back.',
      check: 'Look for a confirmation at the phone or address that was given',
    },
  },
};
