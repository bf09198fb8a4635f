import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DatasetId } from '@shared/datasets';
import type { SearchHits } from '@shared/model/group';
import { useQuery } from '../../api/useQuery';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { useFilterHandler } from '../../state/handlers';
import { usePlace } from '../../state/place';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { HitRow } from './HitRow';
import { questionOf, SHOWN } from './question';
import { useSearch } from './state';
import './search.css';

const NO_PATH: readonly string[] = [];
/** Typing is answered once it pauses. */
const TYPING_MS = 200;

/** One box over all data of all accounts; what is found stands by kind, the newest first. */
export function SearchView(): React.ReactElement {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const text = useSearch((s) => s.text);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => field.current?.focus(), []);
  useFilterHandler(useCallback(() => field.current?.select(), []));
  const nameOf = useCallback((id: DatasetId): string => t(`datasets:name.${id}`), [t]);
  const { request, problems } = useMemo(() => questionOf(asked, accounts, nameOf), [asked, accounts, nameOf]);
  const { value, error, former, retry } = useQuery('query.search', request);
  usePlace(NO_PATH, (request === null ? [] : (value ?? [])).flatMap((h) => h.asOf ?? []).sort()[0] ?? null);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const rows = [...(results.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = at + by < 0 ? field.current : rows[Math.min(rows.length - 1, at + by)];
    next?.focus();
    event.preventDefault();
  };

  let body: React.ReactNode;
  if (request === null)
    body = problems.length > 0 ? null : <EmptyState title={t('search:empty')} text={t('search:hint')} />;
  else if (error && !value) body = <ErrorState error={error} onRetry={retry} />;
  else if (!value) body = <LoadingState text={t('search:reading')} />;
  else if (value.length === 0 && !former)
    body = (
      <EmptyState
        title={t('search:nothing')}
        text={t('search:nothingNote', { accounts: String(request.accountIds.length) })}
      />
    );
  else body = value.map((hits) => <HitGroup key={hits.dataset} hits={hits} name={nameOf(hits.dataset)} />);

  return (
    <div className="search-view" onKeyDown={onKeyDown} role="search" aria-label={t('search:label')}>
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={text}
          maxLength={256}
          placeholder={t('search:placeholder')}
          aria-label={t('search:label')}
          aria-invalid={problems.length > 0}
          onChange={(e) => useSearch.setState({ text: e.target.value })}
        />
      </div>
      {problems.map(({ text: wrong, reason }) => (
        <p key={`${reason} ${wrong}`} className="search-problem" role="alert">
          <Icon name="warn" small />
          {t(`search:problem.${reason}`, { text: wrong })}
        </p>
      ))}
      <div ref={results} className="search-results">
        {body}
      </div>
    </div>
  );
}

function HitGroup({ hits, name }: { hits: SearchHits[number]; name: string }): React.ReactElement {
  const { t } = useT();
  const n = countText(hits.count);
  return (
    <section className="block" aria-label={name}>
      <div className="block-head">
        <h2>{t(hits.atLeast ? 'search:groupAtLeast' : 'search:group', { name, n })}</h2>
        {hits.asOf === null ? null : (
          <span className="faint t12">{t('bills:asOf', { time: asOfText(hits.asOf, new Date()) })}</span>
        )}
        {hits.count > hits.rows.length ? (
          <span className="faint t12">
            {t('search:shown', { n: String(Math.min(SHOWN, hits.rows.length)) })}
          </span>
        ) : null}
      </div>
      <ul className="hits">
        {hits.rows.map((row) => (
          <li key={String(row['_id'])}>
            <HitRow dataset={hits.dataset} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
