import { useEffect, useState } from 'react';
import { CUSTODY_PERMISSIONS, PERMISSIONS, type Permission } from '@shared/actions/enterprise/rules';
import type { AccountView } from '@shared/model/account';
import type { MemberView } from '@shared/model/enterprise';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { localTime } from '../../ui/action/time';

/** What a member was made with, as the journal has it. */
type Granted = { at: string; permissions: readonly Permission[] };

const PREFIX = 'enterprise:permission.';

/** What this app sent when it made the member; null for one that was made elsewhere. */
function useGranted({ site, domainId }: AccountView, name: string): Granted | null {
  const [granted, setGranted] = useState<Granted | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<Granted | null> => {
      const { entries } = await call('journal.page', {
        owners: [`${site} ${domainId}`],
        actions: ['createMember'],
        states: ['done'],
        text: name,
        offset: 0,
        limit: 20,
      });
      const made = entries.find((e) => e.subjects.includes(`member-name:${name}`));
      const detail = made ? await call('journal.entry', { entry: made.entry }) : null;
      if (!made || !detail) return null;
      const keys = detail.confirmation.facts.flatMap(({ value }) =>
        value.kind === 'say' && value.say.key.startsWith(PREFIX) ? [value.say.key.slice(PREFIX.length)] : [],
      );
      return { at: made.changedAt, permissions: PERMISSIONS.filter((p) => keys.includes(p)) };
    };
    read().then(
      (found) => current && setGranted(found),
      // What the answers of the cloud show stands there in any case.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [site, domainId, name]);
  return granted;
}

/**
 * What a member grants its master. No operation lists it (contract: SubCustomerInfoV2), so it is said where each line comes
 * from: the answers of the cloud, what being managed implies, what this app asked for when it made the member.
 */
export function Permissions({ account, member }: { account: AccountView; member: MemberView }) {
  const { t } = useT();
  const granted = useGranted(account, member.name);
  const seesFinance = member.kind === 'independent' || member.kind === 'managed';
  const managed = member.kind === 'managed';
  const list = managed ? CUSTODY_PERMISSIONS : granted?.permissions;
  return (
    <section>
      <h3>{t('enterprise:drawer.permissions')}</h3>
      {list && (
        <>
          <p className="t12 faint">
            {managed
              ? t('enterprise:form.managedFixed')
              : t('enterprise:drawer.granted', { time: localTime(granted?.at ?? '') })}
          </p>
          <ul className="t12">
            {list.length === 0 && <li>{t('enterprise:drawer.grantedNone')}</li>}
            {list.map((id) => (
              <li key={id}>{t(`enterprise:permission.${id}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="t12 faint drawer-seen">{t('enterprise:drawer.seen')}</p>
      <ul className="t12">
        <li>{t(seesFinance ? 'enterprise:drawer.seesFinance' : 'enterprise:drawer.seesNoFinance')}</li>
        <li>
          {t(member.spend.length > 0 ? 'enterprise:drawer.seesBills' : 'enterprise:drawer.seesNoBills')}
        </li>
      </ul>
    </section>
  );
}
