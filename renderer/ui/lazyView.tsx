/**
 * Views and dialogs in scripts of their own. They are read one after the other once the first view is on screen, so that
 * opening one later shows it at once; a view that is opened before that says so, after a moment.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { type ApiError, toApiError } from '../api/client';
import { useT } from '../i18n';
import { useDialogOpen } from '../state/dialogs';
import { ErrorState, LoadingState } from './EmptyState';
import { Floating } from './Floating';

type Lazy<P> = ((props: P) => React.ReactElement) & {
  /** Reads its script; once, however often it is asked. */
  read: () => Promise<void>;
};

/** A view that fills the body: it says that it is being opened, and what went wrong. */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  return lazy(load, Opening);
}

/**
 * What lies over the view: nothing stands in for it while it is read; a failure is told in its place.
 * @param giveUp takes back that it is open: what waits for its end would wait for ever.
 */
export function lazyOverlay<P extends object>(
  load: () => Promise<ComponentType<P>>,
  giveUp: (props: P) => void,
): Lazy<P> {
  function NotThere({ error, props }: Waits<P>): React.ReactElement | null {
    return error && <NotOpened error={error} onClose={() => giveUp(props)} />;
  }
  return lazy(load, NotThere);
}

type Waits<P> = { error: ApiError | null; props: P };

function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting: ComponentType<Waits<P>>,
): Lazy<P> {
  let known: ComponentType<P> | null = null;
  let reading: Promise<void> | null = null;
  const read = () => (reading ??= load().then((View) => void (known = View)));

  function LazyView(props: P): React.ReactElement {
    // Decided when it is put on the page: a view that is there must not be put there anew.
    const [View, setView] = useState(() => known);
    const [error, setError] = useState<ApiError | null>(null);
    useEffect(() => {
      if (View) return;
      let gone = false;
      read().then(
        () => gone || setView(() => known),
        (reason: unknown) => gone || setError(toApiError(reason)),
      );
      return () => {
        gone = true;
      };
    }, [View]);
    return View ? <View {...props} /> : <Waiting error={error} props={props} />;
  }
  return Object.assign(LazyView, { read });
}

function Opening({ error }: { error: ApiError | null }): React.ReactElement {
  const { t } = useT();
  if (error) return <ErrorState error={error} onRetry={() => window.location.reload()} />;
  return (
    <div className="opening">
      <LoadingState text={t('common:opening')} />
    </div>
  );
}

/** In the place of a dialog that could not be read. The dialogs' own frame may be what is missing. */
function NotOpened({ error, onClose }: { error: ApiError; onClose: () => void }): React.ReactElement {
  const { t } = useT();
  useDialogOpen(true);
  return (
    <Floating label={t('common:failed.open')} className="not-opened" scrim onClose={onClose}>
      <header className="not-opened-head">
        <h2>{t('common:failed.open')}</h2>
        <span className="soft t12 grow">{t('common:failed.nothingDone')}</span>
        <button type="button" className="link" onClick={onClose}>
          {t('common:action.close')}
        </button>
      </header>
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </Floating>
  );
}
