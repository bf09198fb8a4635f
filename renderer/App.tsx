import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from './api/client';
import { runFromOutside } from './commands';
import { useT } from './i18n';
import { readAhead } from './shell/sectionViews';
import { Shell } from './shell/Shell';
import { boot } from './state/boot';
import { useSettings } from './state/settings';
import { useAppearance } from './theme/appearance';
import { ErrorState, LoadingState } from './ui/EmptyState';

/** Written into the page by whoever serves it; new with every load. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Listeners are for the life of the page, whatever React does with its components. */
const booted: Promise<ApiError | null> = boot(runFromOutside).then(() => null, toApiError);

export function App() {
  const { t, language } = useT();
  const theme = useAppearance((s) => s.antd);
  const [state, setState] = useState<'starting' | 'ready' | ApiError>('starting');

  useEffect(() => void booted.then((error) => setState(error ?? 'ready')), []);
  useEffect(() => {
    if (state !== 'ready') return;
    // Two frames: the first draws the view, the second begins once it is on screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.appState = 'ready';
        readAhead();
      }),
    );
  }, [state]);

  // Drawn once it is known how: in another language or theme it would be drawn twice.
  if (state === 'starting') return <Starting text={t('common:openingCache')} />;
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? en : zh}
      csp={{ nonce }}
      componentSize="medium"
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {state === 'ready' && <Shell />}
      {typeof state === 'object' && <ErrorState error={state} onRetry={() => window.location.reload()} />}
    </ConfigProvider>
  );
}

/** A cache that takes its time to open, because it is brought to a new version for example, says so after a while. */
function Starting({ text }: { text: string }): React.ReactElement | null {
  const known = useSettings((s) => s.settings !== null);
  if (!known) return null;
  return (
    <div className="opening starting">
      <LoadingState text={text} />
    </div>
  );
}
