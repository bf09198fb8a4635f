import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { timeText } from '../../format/date';
import { useT } from '../../i18n';
import { announce } from '../announce';
import { FieldGroup } from '../Field';
import './code.css';
import { boxesOf, DIGITS, eraseAt, insertAt } from './digits';
import type { CodeControl } from './useCode';

/**
 * Asks a person for the code of a message: six boxes that a paste fills, and below them when it was sent, until when it
 * counts, and from when another can be sent. The form keeps what was typed.
 * @param error why the cloud did not take the code, in words.
 * @param sendProblem why it could not be sent, in words.
 */
export function CodeEntry({
  code,
  value,
  onChange,
  to,
  minutes,
  error,
  sendProblem,
  disabled = false,
}: {
  code: CodeControl;
  value: string;
  onChange: (value: string) => void;
  /** Where it was sent, as the person knows it. */
  to: string;
  minutes: number;
  error: string | null;
  sendProblem: string | null;
  disabled?: boolean;
}) {
  const { t } = useT();
  const { sentAt, validUntil, expired, waitSeconds, sending } = code;
  useEffect(() => {
    if (expired) announce(t('code:expiredAnnounce'));
  }, [expired, t]);
  useEffect(() => {
    if (sentAt !== null && waitSeconds === 0) announce(t('code:canResend'));
  }, [sentAt, waitSeconds, t]);

  const time = `${String(Math.floor(waitSeconds / 60)).padStart(2, '0')}:${String(waitSeconds % 60).padStart(2, '0')}`;
  const label = sending
    ? t('code:sending')
    : waitSeconds > 0
      ? t('code:resendIn', { time })
      : t(sentAt === null ? 'code:send' : 'code:resend');
  const problem = sendProblem ?? (expired ? t('code:expired', { until: timeText(validUntil ?? 0) }) : error);

  return (
    <div className="code-entry">
      <FieldGroup label={t('code:label')} error={problem}>
        <Boxes
          value={value}
          onChange={onChange}
          invalid={problem !== null && sendProblem === null}
          disabled={disabled || sentAt === null}
          sentAt={sentAt}
        />
      </FieldGroup>
      <div className="code-send">
        <Button
          size="small"
          disabled={disabled || sending || waitSeconds > 0}
          onClick={() => void code.send()}
          data-testid="code-send"
        >
          {label}
        </Button>
        <p className="t12 soft">
          {sentAt === null || validUntil === null
            ? t('code:notSent', { minutes: String(minutes) })
            : t('code:sent', { at: timeText(sentAt), to, until: timeText(validUntil) })}{' '}
          {waitSeconds > 0 && t('code:wait')}
        </p>
      </div>
    </div>
  );
}

function Boxes({
  value,
  onChange,
  invalid,
  disabled,
  sentAt,
}: {
  value: string;
  onChange: (value: string) => void;
  invalid: boolean;
  disabled: boolean;
  sentAt: number | null;
}) {
  const { t } = useT();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const put = ({ value: next, focus }: { value: string; focus: number }) => {
    onChange(next);
    inputs.current[focus]?.focus();
    inputs.current[focus]?.select();
  };
  // A new message: the first box waits for its code.
  useEffect(() => {
    if (sentAt !== null) inputs.current[0]?.focus();
  }, [sentAt]);

  const onKeyDown = (index: number) => (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Backspace') put(eraseAt(value, index));
    else if (step !== 0) inputs.current[index + step]?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className="code-boxes">
      {boxesOf(value).map((digit, index) => (
        <input
          key={index}
          ref={(node) => {
            inputs.current[index] = node;
          }}
          className="code-box"
          type="text"
          inputMode="numeric"
          autoComplete={index === 0 ? 'one-time-code' : 'off'}
          aria-label={t('code:digit', { n: String(index + 1) })}
          aria-invalid={invalid}
          disabled={disabled}
          value={digit}
          maxLength={DIGITS}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown(index)}
          onPaste={(event) => {
            event.preventDefault();
            put(insertAt(value, index, event.clipboardData.getData('text')));
          }}
          onChange={(event) => put(insertAt(value, index, typed(event.target.value, digit)))}
        />
      ))}
    </div>
  );
}

/** What is new in a box that may still hold its former digit. */
function typed(now: string, before: string): string {
  return now.length > 1 && before !== '' ? now.replace(before, '') : now;
}
