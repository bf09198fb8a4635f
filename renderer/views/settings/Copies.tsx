import { Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import type { StoredFile } from '@shared/model/storage';
import { type ApiError, call, toApiError } from '../../api/client';
import { bytesText } from '../../format/bytes';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { dangerTheme } from '../../theme/antdTheme';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { toast } from '../../ui/toast';
import { SettingRow } from './Row';

type Asked = { act: 'restore' | 'remove'; file: StoredFile };

/** Whole caches beside the one in use: made, put back, deleted. */
export function Copies({ files, onChange }: { files: readonly StoredFile[]; onChange: () => void }) {
  const { t } = useT();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const make = async () => {
    setMaking(true);
    setError(null);
    try {
      const { bytes } = await call('storage.backup');
      toast({ kind: 'ok', title: (t) => t('settings:copies.made'), text: () => bytesText(bytes) });
      onChange();
    } catch (reason) {
      setError(toApiError(reason));
    }
    setMaking(false);
  };
  return (
    <SettingRow label={t('settings:copies.label')} hint={t('settings:copies.hint')}>
      {error && <ErrorNote error={error} />}
      {files.length === 0 ? (
        <p className="faint t12">{t('settings:copies.none')}</p>
      ) : (
        <ul className="copies">
          {files.map((file) => (
            <li key={file.name}>
              <span className="grow">
                <b>{t(`settings:copies.kind.${file.kind}`)}</b>{' '}
                <span className="soft">
                  {asOfText(file.at, new Date())}, {bytesText(file.bytes)}
                </span>
                <span className="mono faint t12 path-text">{file.name}</span>
              </span>
              {file.kind !== 'damaged' && (
                <Button size="small" onClick={() => setAsked({ act: 'restore', file })}>
                  {t('settings:copies.restore')}
                </Button>
              )}
              <Button size="small" onClick={() => setAsked({ act: 'remove', file })}>
                {t('settings:copies.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button disabled={making} onClick={() => void make()}>
        {t(making ? 'settings:copies.making' : 'settings:copies.make')}
      </Button>
      {asked && (
        <Confirm
          key={`${asked.act} ${asked.file.name}`}
          asked={asked}
          onClose={(done) => {
            setAsked(null);
            if (done) onChange();
          }}
        />
      )}
    </SettingRow>
  );
}

function Confirm({ asked: { act, file }, onClose }: { asked: Asked; onClose: (done: boolean) => void }) {
  const { t } = useT();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const time = asOfText(file.at, new Date());
  const run = async () => {
    setWorking(true);
    setError(null);
    try {
      if (act === 'remove') {
        await call('storage.removeFile', { name: file.name });
        return onClose(true);
      }
      await call('storage.restore', { name: file.name });
      // Everything the page knows is of the other cache.
      window.location.reload();
    } catch (reason) {
      setError(toApiError(reason));
      setWorking(false);
    }
  };
  const submit = (
    <Button type="primary" danger={act === 'remove'} disabled={working} onClick={() => void run()}>
      {working && act === 'restore'
        ? t('settings:copies.restoring')
        : act === 'restore'
          ? t('settings:copies.restoreSubmit', { time })
          : t('settings:copies.remove')}
    </Button>
  );
  return (
    <Dialog
      title={t(act === 'restore' ? 'settings:copies.restoreTitle' : 'settings:copies.removeTitle')}
      sticky
      onClose={() => !working && onClose(false)}
      footer={
        <>
          <span className="grow" />
          <Button disabled={working} onClick={() => onClose(false)}>
            {t('common:action.cancel')}
          </Button>
          {act === 'remove' ? <ConfigProvider theme={dangerTheme()}>{submit}</ConfigProvider> : submit}
        </>
      }
    >
      <div className="form">
        {error && <ErrorNote error={error} />}
        <p>
          {act === 'restore'
            ? t('settings:copies.restoreLead')
            : t('settings:copies.removeLead', { name: file.name })}
        </p>
        {act === 'restore' && <p className="mono faint t12 path-text">{file.name}</p>}
      </div>
    </Dialog>
  );
}
