import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/client';
import { useT } from '../i18n';
import { copyText, detailsOf } from './copy';
import { Icon, type IconName } from './Icon';
import { useWords } from './useWords';

type Action = {
  label: string;
  run: () => void;
  /** Why it cannot be done now; the button is disabled and this stands beside it. */
  disabledBecause?: string | undefined;
};

/** What stands where rows would be: what is so, the cause or number, one thing to do. */
export function EmptyState({
  title,
  text,
  action,
  icon,
  role,
  children,
}: {
  title: string;
  text?: ReactNode;
  action?: Action | undefined;
  icon?: IconName;
  role?: 'status' | 'alert';
  children?: ReactNode;
}) {
  return (
    <div className="empty-state" role={role}>
      <p className="empty-title">
        {icon && <Icon name={icon} />}
        {title}
      </p>
      {text && <p className="soft">{text}</p>}
      {children}
      {action && (
        <p className="row">
          <Button onClick={action.run} disabled={action.disabledBecause !== undefined}>
            {action.label}
          </Button>
          {action.disabledBecause && <span className="soft t12">{action.disabledBecause}</span>}
        </p>
      )}
    </div>
  );
}

/** A failed answer at the place of the rows: message, what to do, code and request id. */
export function ErrorState({ error, onRetry }: { error: ApiError; onRetry?: () => void }) {
  const { t } = useT();
  // The page does not ask for a script again that could not be read: only a new one does.
  const reloads = error.code === 'app.script';
  const retry = reloads ? () => window.location.reload() : onRetry;
  const { message, hint } = useWords(error);
  return (
    <div className="empty-state error" role="alert">
      <p className="empty-title">
        <Icon name="warn" />
        {message}
      </p>
      {hint && <p className="soft">{hint}</p>}
      <ErrorCode error={error} />
      <p className="row">
        {retry && (
          <Button onClick={retry}>{t(reloads ? 'common:action.reload' : 'common:action.retry')}</Button>
        )}
        <button type="button" className="link" onClick={() => void copyText(detailsOf(error))}>
          {t('common:action.copyDetails')}
        </button>
      </p>
    </div>
  );
}

/** Code and request id, last and faint. */
export function ErrorCode({ error }: { error: Pick<ApiError, 'code' | 'requestId'> }) {
  const { t } = useT();
  return (
    <p className="faint t12 error-code">
      <span>
        {t('common:error.code')} <span className="mono">{error.code}</span>
      </span>
      {error.requestId && (
        <span>
          {t('common:error.requestId')} <span className="mono">{error.requestId}</span>
        </span>
      )}
    </p>
  );
}

/** Offline and nothing cached: what is missing and that it needs the cloud. */
export function OfflineState({ title, text, action }: { title: string; text: string; action?: string }) {
  const { t } = useT();
  return (
    <EmptyState
      icon="offline"
      role="status"
      title={title}
      text={text}
      action={
        action
          ? { label: action, run: () => undefined, disabledBecause: t('common:needsConnection') }
          : undefined
      }
    />
  );
}

/** The first answer is on its way. Still bars, no motion. */
export function LoadingState({ text, onCancel }: { text: string; onCancel?: () => void }) {
  const { t } = useT();
  return (
    <div className="empty-state loading" role="status">
      <p className="row">
        <span className="soft grow">{text}</span>
        {onCancel && (
          <button type="button" className="link" onClick={onCancel}>
            {t('common:action.cancel')}
          </button>
        )}
      </p>
      <span className="still-bar" aria-hidden="true" />
      <span className="still-bar" aria-hidden="true" />
      <span className="still-bar" aria-hidden="true" />
    </div>
  );
}
