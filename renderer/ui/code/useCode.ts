/** When a code was sent and until when it counts; what was typed is the form's own. */
import { useEffect, useRef, useState } from 'react';
import { type ApiError, toApiError } from '../../api/client';

/** Between two messages (issue of the cloud: CBC.99000082 before that). */
const GAP_MS = 60_000;

export type CodeTimes = {
  sending: boolean;
  /** Local ms of the last message; null before the first. */
  sentAt: number | null;
  validUntil: number | null;
  /** Seconds until another may be sent. */
  waitSeconds: number;
  expired: boolean;
  sendError: ApiError | null;
};

export type CodeControl = CodeTimes & {
  /** Sends a code, unless one is on its way or it is too early. */
  send: () => Promise<void>;
  /** Another number: what was sent counts no more. */
  forget: () => void;
};

/**
 * @param minutes how long a code counts.
 * @param send asks the cloud; its failure is kept as `sendError`.
 */
export function useCode({ minutes, send }: { minutes: number; send: () => Promise<void> }): CodeControl {
  const [sentAt, setSentAt] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const [sendError, setSendError] = useState<ApiError | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const turn = useRef(0);
  const validUntil = sentAt === null ? null : sentAt + minutes * 60_000;
  const over = validUntil !== null && now >= validUntil;

  useEffect(() => {
    if (sentAt === null || over) return;
    const handle = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(handle);
  }, [sentAt, over]);
  useEffect(() => () => void (turn.current += 1), []);

  const waitSeconds = sentAt === null ? 0 : Math.max(0, Math.ceil((sentAt + GAP_MS - now) / 1000));
  return {
    sending,
    sentAt,
    validUntil,
    waitSeconds,
    expired: over,
    sendError,
    async send() {
      if (sending || waitSeconds > 0) return;
      const mine = ++turn.current;
      setSending(true);
      setSendError(null);
      const error = await send().then(
        () => null,
        (reason: unknown) => toApiError(reason),
      );
      if (mine !== turn.current) return;
      setSending(false);
      setSendError(error);
      if (error) return;
      setNow(Date.now());
      setSentAt(Date.now());
    },
    forget() {
      turn.current += 1;
      setSending(false);
      setSentAt(null);
      setSendError(null);
    },
  };
}
