import { useSaid } from './announce';

/** The one live region of the page. Two places take turns, so that a repeated text is read again. */
export function Live() {
  const { text, turn } = useSaid();
  return (
    <div className="sr-only" role="status" aria-live="polite">
      <span>{turn % 2 === 0 ? text : ''}</span>
      <span>{turn % 2 === 1 ? text : ''}</span>
    </div>
  );
}
