/** The piece that asks a person for a code: send, countdown, six boxes. */
export const code = {
  label: 'Code, 6 digits',
  digit: 'Digit {{n}} of 6',
  send: 'Send code',
  sending: 'Sending',
  resend: 'Resend',
  resendIn: 'Resend {{time}}',
  notSent:
    'Once sent, the code is valid for {{minutes}} minutes. There must be 60 s between two; the cloud also limits the count.',
  sent: 'Sent at {{at}} to {{to}}, valid until {{until}}.',
  wait: 'Can be sent again after 60 s.',
  expired: 'The code expired at {{until}}. Send a new one and enter that.',
  expiredAnnounce: 'The code has expired',
  canResend: 'The code can be sent again',
  incomplete: 'Enter 6 digits.',
  problem: {
    wrong: 'Wrong code ({{code}}). Check the message of {{at}}; no new one is needed.',
    expired: 'The code has expired ({{code}}). Send a new one and enter that.',
    tooManyTries: 'Too many wrong tries; this code is void ({{code}}). Send a new one and enter that.',
    tooOften:
      'The cloud limits how often codes are sent ({{code}}). Try again after 60 s; if that fails, after an hour.',
    notDelivered:
      'The code was made but the message did not go out ({{code}}). Check the number, then resend after 60 s.',
  },
};
