import type { AccountDraft } from '@shared/model/account';
import { useT } from '../../i18n';
import { copyText } from '../../ui/copy';

/** All that reading balances and bills needs. */
const PERMISSIONS = ['bss:bill:view', 'bss:balance:view'];

/** What will be kept where, and the least that the key needs to be allowed. */
export function StoredWhere({ keep }: { keep: AccountDraft['keep'] | null }) {
  const { t } = useT();
  const place =
    keep === 'keychain'
      ? t('accounts:stored.secretKeychain')
      : keep === 'run'
        ? t('accounts:stored.secretRun')
        : t('accounts:stored.secretUnset');
  return (
    <div className="stored">
      <section>
        <h3>{t('accounts:stored.title')}</h3>
        <ul>
          <li>{t('accounts:stored.secret', { place })}</li>
          <li>{t('accounts:stored.rest')}</li>
          <li>{t('accounts:stored.nothing')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('accounts:privilege.title')}</h3>
        <p>{t('accounts:privilege.text')}</p>
        <p className="row wrap">
          {PERMISSIONS.map((name) => (
            <code key={name} className="mono">
              {name}
            </code>
          ))}
          <button type="button" className="link" onClick={() => void copyText(PERMISSIONS.join('\n'))}>
            {t('accounts:privilege.copied')}
          </button>
        </p>
      </section>
    </div>
  );
}
