import { Button } from 'antd';
import { useState } from 'react';
import { type ApiError, call, toApiError } from '../../api/client';
import { bytesText } from '../../format/bytes';
import { useT } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { toast } from '../../ui/toast';
import { SettingRow } from './Row';

/** The whole cache out to a file and in from one. The system's own dialog asks for the file. */
export function Move() {
  const { t } = useT();
  const [working, setWorking] = useState<'export' | 'import' | null>(null);
  const [asking, setAsking] = useState(false);
  const [bookKept, setBookKept] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (what: 'export' | 'import', act: () => Promise<void>) => {
    setWorking(what);
    setError(null);
    try {
      await act();
    } catch (reason) {
      setError(toApiError(reason));
    }
    setWorking(null);
  };
  const out = () =>
    run('export', async () => {
      const made = await call('storage.export');
      if (!made) return;
      toast({
        kind: 'ok',
        title: (t) => t('settings:move.exported', { bytes: bytesText(made.bytes) }),
        text: () => made.file,
      });
    });
  const into = () =>
    run('import', async () => {
      setAsking(false);
      const taken = await call('storage.import');
      if (taken?.book === 'kept') return setBookKept(true);
      if (taken) reload();
    });
  // Everything the page knows is of the other cache.
  const reload = () => window.location.reload();
  return (
    <SettingRow label={t('settings:move.label')} hint={t('settings:move.hint')}>
      {error && <ErrorNote error={error} />}
      <p className="row">
        <Button disabled={working !== null} onClick={() => void out()}>
          {t(working === 'export' ? 'settings:move.exporting' : 'settings:move.export')}
        </Button>
        <Button disabled={working !== null} onClick={() => setAsking(true)}>
          {t(working === 'import' ? 'settings:move.importing' : 'settings:move.import')}
        </Button>
      </p>
      {asking && (
        <Dialog
          title={t('settings:move.importTitle')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <span className="grow" />
              <Button onClick={() => setAsking(false)}>{t('common:action.cancel')}</Button>
              <Button type="primary" onClick={() => void into()}>
                {t('settings:move.importSubmit')}
              </Button>
            </>
          }
        >
          <p>{t('settings:move.importLead')}</p>
        </Dialog>
      )}
      {bookKept && (
        <Dialog
          title={t('settings:move.imported')}
          onClose={reload}
          footer={
            <>
              <span className="grow" />
              <Button type="primary" onClick={reload}>
                {t('settings:move.goOn')}
              </Button>
            </>
          }
        >
          <p>{t('settings:move.bookKept')}</p>
        </Dialog>
      )}
    </SettingRow>
  );
}
