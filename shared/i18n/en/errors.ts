import { subject } from './errors.subject';
import { reason, screen, step } from './errors.steps';
import { prices } from './errors.prices';

/** Texts of every error code: message says what is so, hint the next step. Filled and composed by ../explain.ts. */
export const errors = {
  input: {
    invalid: { message: '{{field}}: {{reason}}.', hint: 'Correct it, then try again.' },
    unknownAccount: {
      message: 'There is no such account.',
      hint: 'It may have been removed. Choose an account again.',
    },
    duplicateAccount: {
      message: 'This cloud account has already been added.',
      hint: 'Switch to the existing account; to change its key, renew the key there.',
    },
    otherAccount: {
      message: 'This key belongs to another cloud account.',
      hint: 'Enter a key of this account; to use the other cloud account, add it as a new one.',
    },
    endpointNotAllowed: {
      message: 'This endpoint address cannot be used.',
      hint: 'Use an https address; http is for this computer only. No user name, query or fragment.',
    },
  },
  vault: {
    missing: {
      message: 'This computer has no usable system keychain.',
      hint: 'On Linux, install and start GNOME Keyring or KWallet, or keep the key for this run only.',
    },
    locked: {
      message: 'The system keychain is locked.',
      hint: 'Unlock it and try again, or keep the key for this run only.',
    },
    refused: {
      message: 'The system keychain refused access.',
      hint: 'Allow Yunzhang in the keychain settings of the system, then try again.',
    },
    full: {
      message: 'The key does not fit in the system keychain.',
      hint: 'Delete keychain items no longer used, or keep the key for this run only.',
    },
    timeout: {
      message: 'The system keychain did not answer in time.',
      hint: 'Look for an unlock window that waits for an answer, then try again.',
    },
    unknown: {
      message: 'The system keychain returned an error that is not known.',
      hint: 'Try again; if it stays, keep the key for this run only.',
    },
    noSecret: {
      message: 'No key was found for this account.',
      hint: 'Enter the key again. Cached bills can still be read.',
    },
  },
  network: {
    offline: {
      message: 'There is no network connection.',
      hint: 'What is cached can still be read. Connect, then try again.',
    },
    unreachable: {
      message: '{{host}} cannot be reached.',
      hint: 'Check the network, the proxy and the firewall; with a custom endpoint, check its address.',
    },
    timeout: {
      message: '{{host}} did not answer in time.',
      hint: 'Try again later; if it happens often, check the network or the proxy.',
    },
    proxy: {
      message: 'The proxy did not let the request to {{host}} through.',
      hint: 'Check the system proxy settings and the proxy account, or ask the network administrator.',
    },
    certificate: {
      message: 'The certificate of {{host}} is not trusted. Nothing was sent.',
      hint: 'If the company network inspects traffic, install its root certificate in the system; check the system date.',
    },
    redirect: {
      message: '{{host}} pointed the request elsewhere. It was not followed.',
      hint: 'Signed requests go to no other address. Check the endpoint address, or sign in to the network first.',
    },
    cancelled: { message: 'Cancelled.', hint: 'Start again when needed.' },
    tooLarge: {
      message: 'The answer of {{host}} exceeds the size limit and was not read.',
      hint: 'Narrow the query, then try again.',
    },
  },
  cloud: {
    signature: {
      message: '{{titleEn}}: the signature was not accepted.',
      hint: 'Check that AK and SK belong together and are enabled; for temporary keys, that the security token has not expired.',
    },
    clock: {
      message: 'The clock of this computer is off by{{skew}}, so the signature is not valid.',
      hint: 'Set date, time and time zone of the system, then try again.',
    },
    auth: {
      message: '{{titleEn}}: the cloud did not accept these credentials.',
      hint: 'Check that the key is valid, belongs to this site, and that the account is verified.',
    },
    password: {
      message: 'The account name, user name, password or code is wrong; IAM gave no token.',
      hint: 'Check each of them; repeated failures lock the user. A user with a virtual MFA device also needs its user ID and the current code.',
    },
    passcode: {
      message: 'The sign-in has ended, and the next one needs a new MFA code.',
      hint: 'Enter the current code under New key on the accounts page. What is cached stays readable.',
    },
    permission: {
      message: 'Permission for "{{titleEn}}" is missing.',
      hint: 'Ask the account administrator to grant it in IAM, then try again.',
    },
    wrongSite: {
      message: 'This account does not belong to the {{site}}.',
      hint: 'Add the account on the {{otherSite}} instead.',
    },
    throttle: {
      message: '{{titleEn}}: too many requests; the cloud is throttling.',
      hint: 'Accounts of one enterprise share the quota. Try again later.',
    },
    validation: {
      message: '{{titleEn}}: the cloud did not accept the parameters.',
      hint: 'Check the conditions, then try again.',
    },
    notFound: {
      message: '{{titleEn}}: the cloud did not find what was asked for.',
      hint: 'Refresh, then try again.',
    },
    conflict: {
      message: '{{titleEn}}: this conflicts with the present state in the cloud.',
      hint: 'Read the latest state, then decide whether to go on.',
    },
    business: {
      message: '{{titleEn}}: the cloud did not carry it out.',
      hint: "The cloud's explanation says why.",
    },
    server: {
      message: '{{titleEn}}: the cloud cannot answer at present.',
      hint: 'Try again later. What is cached can still be read.',
    },
    unreadable: {
      message: 'The answer of the cloud cannot be read. It was not stored.',
      hint: 'Try again later; with a proxy or a custom endpoint, check whether answers are altered on the way.',
    },
  },
  store: {
    notACache: {
      message: 'The file is no cache of Yunzhang.',
      hint: 'Choose a file that was exported under Settings, Storage. Nothing was changed.',
    },
    newer: {
      message: 'The local cache was written by a newer version of Yunzhang.',
      hint: 'Update, then open it again; the cache has not been changed.',
    },
    damaged: {
      message: 'The local cache was damaged and has been set aside.',
      hint: 'Sync again to get back the bills the cloud still keeps.',
    },
    readOnly: {
      message: 'The data folder cannot be written to.',
      hint: "Check the folder's permissions and the state of the disk.",
    },
    full: {
      message: 'The disk is full. Nothing was written.',
      hint: 'Free some space, then try again; existing data is intact.',
    },
    failed: {
      message: 'The local cache could not complete the operation.',
      hint: 'Try again; if it stays, restart.',
    },
  },
  sync: {
    unstable: {
      message: 'The list of bills changed in the cloud while it was pulled.',
      hint: 'The data already here was not replaced. Sync again later.',
    },
  },
  file: {
    missing: {
      message: 'The file cannot be read any more, or has changed since it was chosen.',
      hint: 'Choose it again.',
    },
    failed: {
      message: 'The file could not be saved ({{reason}}).',
      hint: 'Choose another folder, or check its permissions and free space.',
    },
  },
  book: {
    damaged: {
      message: 'The book with the journal is damaged. It has not been changed.',
      hint: 'Actions are off until it can be read: put a backup from the folder book in the place of book.db, then restart.',
    },
    newer: {
      message: 'The book with the journal was written by a newer version of Yunzhang.',
      hint: 'Update, then open it again; the book has not been changed.',
    },
    failed: {
      message: 'The book with the journal could not complete the operation.',
      hint: 'Nothing is sent to the cloud without it. Try again; if it stays, restart.',
    },
  },
  action: {
    locked: {
      message: 'The result of an earlier action on {{subject}} is not known yet.',
      hint: 'It stays locked until the cloud has answered what became of it. The journal shows how far that is.',
    },
    stale: {
      message: 'Something has been done to {{subject}} since these figures were read. Nothing was sent.',
      hint: 'Read the new figures, then confirm again.',
    },
    changed: {
      message: 'The figures have changed since they were shown. Nothing was sent.',
      hint: 'Read the new figures, then confirm again.',
    },
    used: {
      message: 'This confirmation has been used or has expired. Nothing was sent.',
      hint: 'Open the action again. The journal shows what was sent before.',
    },
    readOnly: {
      message: 'Account {{name}} is read-only. Nothing was sent.',
      hint: 'Read-only can be switched off on the page of the account.',
    },
    mistyped: {
      message: 'What was typed is not what is asked for. Nothing was sent.',
      hint: 'Type it as it stands above the field.',
    },
    notPossible: { message: '{{because}}', hint: 'Nothing was sent.' },
  },
  prices,
  export: {
    full: {
      message: 'The disk is full; the file was not written.',
      hint: 'Free space or choose another folder, then export again.',
    },
    refused: {
      message: 'The file cannot be written there.',
      hint: 'Choose a folder you may write to; close the file if another program has it open.',
    },
    failed: {
      message: 'The export ended before the file was whole; nothing was kept of it.',
      hint: 'Export again.',
    },
  },
  signature: {
    notFinal: {
      message: '{{cycle}} cannot be signed: it is not final, or not wholly pulled.',
      hint: 'Sync the month once it is final, then sign.',
    },
    unnamed: {
      message: '{{cycle}} has an unexplained difference: {{amount}} {{currency}}.',
      hint: 'Pull the month again; if it stays, raise a ticket with the figures of the reconciliation.',
    },
    twice: {
      message: '{{cycle}} already has this signature.',
      hint: 'A month is signed again only after it has changed.',
    },
    samePerson: {
      message: '{{name}} prepared this month and cannot review it.',
      hint: 'A second person reviews and signs.',
    },
    notPrepared: {
      message: '{{cycle}} has not been prepared as it is now.',
      hint: 'Sign as preparer first.',
    },
  },
  app: {
    script: { message: 'Part of the app could not be read.', hint: 'Reload the window or install it again.' },
    internal: {
      message: 'An internal error occurred. The operation was not completed.',
      hint: 'Try again; if it keeps happening, look at the log.',
    },
  },
  label: {
    value: 'Value',
    host: 'The cloud',
    request: 'Request',
    cloudSays: 'The cloud says: {{message}} ({{code}}, HTTP {{status}}).',
    cloudCode: 'Error code {{code}}, HTTP {{status}}.',
    policyActions: 'Policy-based authorization: {{actions}}.',
    identityActions: 'Identity policy-based authorization: {{actions}}.',
    coded: '{{titleEn}}: {{codeEn}}.',
    neededBy: 'Needed for: {{screen}}.',
    differs: 'The canonical requests differ in {{part}}: the gateway has {{theirs}}, this computer {{ours}}.',
    sameCanonical: 'Both canonical requests are the same, so SK and AK are not a pair.',
    quota: 'Quota: {{limit}} per{{window}}.',
    until: 'It can go on after {{until}}.',
    keyPaused:
      'So that the cloud does not lock the key, it is not used again before {{until}} unless retried by hand.',
    place: 'Place: {{path}}, {{reason}}.',
    seconds: ' {{n}} s',
    minutes: ' {{n}} min',
    hours: ' {{n}} h',
    unknownTime: ' a large amount',
  },
  step,
  screen,
  subject,
  site: { china: 'China site', international: 'International site' },
  reason,
};
