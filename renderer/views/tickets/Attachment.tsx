import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { TicketFile } from '@shared/model/ticket';
import type { CallOutput } from '@shared/ipc/contract';
import { call, toApiError } from '../../api/client';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { Icon } from '../../ui/Icon';
import { toast, toastError } from '../../ui/toast';
import { visible } from './links';

const PICTURE = /\.(png|jpe?g)$/i;

/** A file of a message: saved where the person says, under a safe name. Pictures can be looked at in place. */
export function Attachment({
  account,
  file,
}: {
  account: AccountView;
  file: TicketFile;
}): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const [busy, setBusy] = useState(false);
  const [picture, setPicture] = useState<CallOutput<'tickets.image'>>();
  const name = visible(file.name) || t('tickets:talk.attachment');

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (reason) {
      toastError('tickets:talk.notSaved', toApiError(reason));
    } finally {
      setBusy(false);
    }
  };
  const save = (): Promise<void> =>
    run(async () => {
      const saved = await call('tickets.download', {
        accountId: account.id,
        fileId: file.id,
        name: file.name,
      });
      if (saved)
        toast({
          kind: 'ok',
          title: (t) => t('tickets:talk.savedAs', { name: saved.name }),
          text: (t) => t('tickets:talk.saved', { folder: saved.folder }),
        });
    });
  const show = (): Promise<void> =>
    run(async () => setPicture(await call('tickets.image', { accountId: account.id, fileId: file.id })));

  return (
    <div className="said-file">
      <p className="row t12 said-chip">
        <Icon name="bills" small />
        <span className="file-name">{name}</span>
        {PICTURE.test(file.name) && picture === undefined && (
          <button type="button" className="link" disabled={busy || !online} onClick={() => void show()}>
            {t('tickets:talk.showPicture')}
          </button>
        )}
        <button type="button" className="link" disabled={busy || !online} onClick={() => void save()}>
          {t('tickets:talk.save')}
        </button>
        {!online && <span className="faint">{t('tickets:needsNet')}</span>}
      </p>
      {picture === null && <p className="t12 soft">{t('tickets:talk.noPicture')}</p>}
      {picture && (
        <img
          className="said-picture"
          src={picture.url}
          width={picture.width}
          height={picture.height}
          alt={t('tickets:talk.picture', { name })}
        />
      )}
    </div>
  );
}
