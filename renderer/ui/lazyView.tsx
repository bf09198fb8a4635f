/**
 * Views and dialogs in scripts of their own. They are read one after the other once the first view is on screen, so that
 * opening one later shows it at once; a view that is opened before that says so, after a moment.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { type ApiError, toApiError } from '../api/client';
import { useT } from '../i18n';
import { ErrorState, LoadingState } from './EmptyState';
import { toastError } from './toast';

type Lazy<P> = ((props: P) => React.ReactElement) & {
  /** Reads its script; once, however often it is asked. */
  read: () => Promise<void>;
};

/** A view that fills the body: it says that it is being opened, and what went wrong. */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  return lazy(load, Opening);
}

/**
 * What lies over the view: nothing stands in for it, and a failure is told beside.
 * @param giveUp takes back that it is open: what waits for its end would wait for ever.
 */
export function lazyOverlay<P extends object>(
  load: () => Promise<ComponentType<P>>,
  giveUp: (props: P) => void,
): Lazy<P> {
  function NotThere({ error, props }: Waits<P>): null {
    useEffect(() => {
      if (!error) return;
      toastError('common:failed.open', error);
      giveUp(props);
    }, [error, props]);
    return null;
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
  // A script that could not be read is not asked for again by the same page.
  if (error) return <ErrorState error={error} onRetry={() => window.location.reload()} />;
  return (
    <div className="opening">
      <LoadingState text={t('common:opening')} />
    </div>
  );
}
