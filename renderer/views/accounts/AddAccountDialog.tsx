import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { endpointsOf } from '@shared/contract/endpoints';
import type { Site } from '@shared/contract/types';
import type { SettlementDay } from '@shared/time';
import { useT } from '../../i18n';
import { Segments } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { Field, FieldGroup } from '../../ui/Field';
import { focusFirstInvalid } from '../../ui/focusFirstInvalid';
import { Note } from '../../ui/Note';
import { checkKey, checkSite, credentialsOf, type SiteFields } from './checks';
import { EMPTY_KEY, isWaitingForKeychain, KeyForm, withDefaultKeep } from './KeyForm';
import { SiteForm } from './SiteForm';
import { StoredWhere } from './StoredWhere';
import { useAddAccount } from './useAddAccount';
import { useVault } from '../../state/useVault';

const NAME_MAX = 64;

/** Adds an account after a live call has said whose key it is. */
export function AddAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  const { vault } = useVault();
  const [site, setSite] = useState<SiteFields>({ custom: false, site: 'china', bss: '', iam: '' });
  const [typed, setTyped] = useState(EMPTY_KEY);
  const [name, setName] = useState('');
  const [settlement, setSettlement] = useState<SettlementDay>(3);
  const [syncNow, setSyncNow] = useState(true);
  const [tried, setTried] = useState(false);
  const { phase, submit, cancel, edit } = useAddAccount(onClose);

  const key = withDefaultKeep(typed, vault);
  const keyProblems = checkKey(key);
  const siteProblems = checkSite(site);
  const count = Object.keys(keyProblems).length + Object.keys(siteProblems).length;
  const verifying = phase.kind === 'verifying';
  const cancelled = phase.kind === 'cancelled';
  const endpoints = site.custom ? { bss: site.bss.trim(), iam: site.iam.trim() } : null;
  const other = site.site === 'china' ? 'international' : 'china';

  const onSubmit = (on: Site = site.site) => {
    setTried(true);
    if (count > 0 || key.keep === null || verifying) return;
    void submit(
      {
        ...(name.trim() ? { name: name.trim() } : {}),
        site: on,
        endpoints,
        credentials: credentialsOf(key),
        keep: key.keep,
        settlement,
      },
      syncNow,
    );
  };

  /** The cloud said the key is the other site's: the same once more, over there. */
  const onOtherSite = () => {
    setSite({ ...site, site: other });
    onSubmit(other);
  };

  const footer = cancelled ? (
    <>
      <span className="grow" />
      <Button onClick={edit} disabled={phase.outcome === 'waiting'}>
        {t('common:action.back')}
      </Button>
      <Button type="primary" onClick={onClose}>
        {t('common:action.close')}
      </Button>
    </>
  ) : (
    <>
      <span className="grow">
        <Checkbox
          checked={syncNow}
          disabled={verifying}
          onChange={(event) => setSyncNow(event.target.checked)}
        >
          {t('accounts:add.syncNow')}
        </Checkbox>
        {!syncNow && <span className="field-hint">{t('accounts:add.syncNowHint')}</span>}
      </span>
      {verifying ? (
        <Button onClick={cancel}>{t('accounts:add.stop')}</Button>
      ) : (
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      )}
      <Button
        type="primary"
        htmlType="submit"
        form="add-account"
        disabled={verifying || isWaitingForKeychain(key, vault)}
      >
        {t('accounts:add.submit')}
      </Button>
    </>
  );

  return (
    <Dialog
      title={t('accounts:add.title')}
      wide
      sticky
      onClose={verifying ? cancel : onClose}
      footer={footer}
    >
      {cancelled ? (
        <Note kind={phase.outcome === 'waiting' ? 'notice' : 'info'} icon="clock" role="status">
          {phase.outcome === 'waiting' && (
            <>
              <p>{t('accounts:add.cancelled')}</p>
              <p>{t('accounts:add.cancelledWaiting')}</p>
            </>
          )}
          {phase.outcome === 'nothing' && t('accounts:add.cancelledNothing')}
          {phase.outcome === 'undone' && t('accounts:add.cancelledUndone')}
        </Note>
      ) : (
        <form
          id="add-account"
          className="form"
          autoComplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (count > 0) focusFirstInvalid(event.currentTarget);
            onSubmit();
          }}
        >
          {phase.kind === 'editing' && phase.error && (
            <ErrorNote error={phase.error}>
              {phase.error.code === 'cloud.wrongSite' && (
                <Button onClick={onOtherSite}>
                  {t('accounts:add.otherSite', { site: t(`common:site.${other}`) })}
                </Button>
              )}
            </ErrorNote>
          )}
          {verifying && (
            <Note kind="info" icon="sync" role="status">
              {t('accounts:add.verifying', { host: hostOf((endpoints ?? endpointsOf(site.site)).iam) })}
            </Note>
          )}
          {tried && count > 0 && (
            <Note kind="danger" role="alert">
              {t('accounts:check.fix', { count })}
            </Note>
          )}
          <SiteForm
            value={site}
            onChange={setSite}
            problems={siteProblems}
            tried={tried}
            disabled={verifying}
          />
          <KeyForm
            value={key}
            onChange={setTyped}
            problems={keyProblems}
            tried={tried}
            vault={vault}
            disabled={verifying}
          />
          <Field label={t('accounts:name.label')} hint={t('accounts:name.hint')}>
            {(control) => (
              <Input
                {...control}
                maxLength={NAME_MAX}
                autoComplete="off"
                disabled={verifying}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <FieldGroup label={t('accounts:settlement.label')} hint={t('accounts:settlement.hint')}>
            <Segments
              label={t('accounts:settlement.label')}
              disabled={verifying}
              value={settlement}
              options={[
                { value: 3, label: t('accounts:settlement.day3') },
                { value: 4, label: t('accounts:settlement.day4') },
              ]}
              onChange={setSettlement}
            />
          </FieldGroup>
          <StoredWhere keep={key.keep} />
        </form>
      )}
    </Dialog>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
