import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { Enterprise, MemberView, Spend } from '@shared/model/enterprise';
import type { MemberAlert } from '@shared/model/memberWatch';
import { billTimeText } from '../../format/date';
import { useT } from '../../i18n';
import { useOpenSubjects } from '../../state/actions';
import { openSection } from '../../state/ui';
import { Amount } from '../../ui/amount/Amount';
import { Badge } from '../../ui/Badge';
import { Note } from '../../ui/Note';
import { SidePanel } from '../../ui/SidePanel';
import { showMemberBills } from '../bills/state';
import { useHindrance } from '../lists/ActionButton';
import { MemberAlertList } from './allowances/MemberAlertList';
import { statusText } from './NoMaster';
import { Permissions } from './Permissions';
import { openDialog, useEnterprise } from './state';
import { spendOf } from './tree';

type Props = {
  account: AccountView;
  enterprise: Enterprise;
  member: MemberView;
  alerts: readonly MemberAlert[];
  onClose: () => void;
};

/** One member: who it is, what it has, what it cost, and what can be done with it. */
export function MemberDrawer({ account, enterprise, member, alerts, onClose }: Props) {
  const { t } = useT();
  const locked = useOpenSubjects(account.id).has(`member:${member.id}`);
  const name = member.displayName || member.name;
  return (
    <SidePanel
      label={t('enterprise:drawer.label')}
      title={name}
      id={member.id}
      copyLabel={t('enterprise:drawer.copyId')}
      badges={
        <>
          <Badge kind={member.status === '1' ? 'plain' : 'notice'}>{statusText(t, member.status)}</Badge>
          <Badge kind="plain">{t(`enterprise:kind.${member.kind}`)}</Badge>
        </>
      }
      onClose={onClose}
    >
      {locked && (
        <Note kind="notice" icon="clock" role="status">
          {t('enterprise:drawer.locked')}
        </Note>
      )}
      <Buttons account={account} member={member} locked={locked} />
      {alerts.length > 0 && <MemberAlertList alerts={alerts} />}
      <Facts member={member} />
      <Permissions account={account} member={member} />
      <Money member={member} />
      <SpendList account={account} enterprise={enterprise} spend={member.spend} />
      <button
        type="button"
        className="link"
        onClick={() => {
          showMemberBills(member.name, enterprise.cycles[0]);
          openSection('bills');
        }}
      >
        {t('enterprise:action.showBills')}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          useEnterprise.setState({ tab: 'allowances', dialog: { kind: 'allowance', memberId: member.id } });
        }}
      >
        {t('enterprise:allow.title', { name })}
      </button>
    </SidePanel>
  );
}

function Buttons({ account, member, locked }: { account: AccountView; member: MemberView; locked: boolean }) {
  const { t } = useT();
  const because = useHindrance(account, []);
  const off = because !== null || locked || member.kind !== 'independent';
  if (account.site !== 'china') return null;
  const money = (way: 'out' | 'back') => () => openDialog({ kind: 'money', way, memberIds: [member.id] });
  return (
    <div>
      <div className="row wrap">
        <Button size="small" disabled={off} onClick={money('out')}>
          {t('enterprise:allocate.verb')}
        </Button>
        <Button size="small" disabled={off} onClick={money('back')}>
          {t('enterprise:reclaim.verb')}
        </Button>
        <Button
          size="small"
          disabled={off}
          onClick={() => openDialog({ kind: 'handCoupons', memberId: member.id })}
        >
          {t('enterprise:handCoupons.title')}
        </Button>
      </div>
      {because !== null && <p className="field-hint">{because}</p>}
      {member.kind !== 'independent' && (
        <p className="field-hint">{t(`enterprise:kindNote.${member.kind}`)}</p>
      )}
    </div>
  );
}

function Facts({ member }: { member: MemberView }) {
  const { t } = useT();
  return (
    <section>
      <dl className="ent-kv">
        <dt>{t('enterprise:field.name')}</dt>
        <dd>{member.name}</dd>
        <dt>{t('enterprise:field.unit')}</dt>
        <dd>{member.unitName}</dd>
      </dl>
    </section>
  );
}

function Money({ member }: { member: MemberView }) {
  const { t } = useT();
  const { cash, credit } = member;
  if (!cash && credit.length === 0) return null;
  return (
    <section>
      <dl className="ent-kv">
        {cash && (
          <>
            <dt>{t('enterprise:drawer.balance')}</dt>
            <dd>
              <Amount value={cash.amount} currency={cash.currency} strong />
            </dd>
            <dt>{t('enterprise:drawer.retrievable')}</dt>
            <dd>
              <Amount value={cash.retrievable} currency={cash.currency} />
            </dd>
          </>
        )}
        {credit.map((line) => (
          <Credit key={line.expireTime ?? ''} line={line} />
        ))}
      </dl>
    </section>
  );
}

function Credit({ line }: { line: MemberView['credit'][number] }) {
  const { t } = useT();
  return (
    <>
      <dt>{t('enterprise:drawer.credit')}</dt>
      <dd>
        <Amount value={line.amount} currency={line.currency} />
      </dd>
      {line.expireTime && (
        <>
          <dt>{t('enterprise:drawer.creditEnds')}</dt>
          <dd>{billTimeText(line.expireTime)}</dd>
        </>
      )}
    </>
  );
}

function SpendList({
  account,
  enterprise,
  spend,
}: {
  account: AccountView;
  enterprise: Enterprise;
  spend: readonly Spend[];
}) {
  const { t } = useT();
  const { currency } = account;
  const [open] = enterprise.cycles;
  const figures = spendOf(spend, currency, open);
  const of = (cycle: string) =>
    spend.find((s) => s.cycle === cycle && s.currency === currency)?.amount ?? null;
  const known = enterprise.cycles.filter((c) => of(c) !== null).length;
  return (
    <section>
      <h3>
        {t('enterprise:drawer.spend')} <span className="faint">{currency}</span>
      </h3>
      <dl className="ent-kv">
        <dt>{t('enterprise:drawer.thisMonth')}</dt>
        <dd>
          <Amount value={figures.month} strong finality="provisional" />
        </dd>
        <dt>
          {t('enterprise:drawer.year')}{' '}
          <span className="faint">{t('enterprise:drawer.months', { count: known })}</span>
        </dt>
        <dd>
          <Amount value={figures.year} strong />
        </dd>
        {enterprise.cycles.slice(1).map((cycle) => (
          <Month
            key={cycle}
            cycle={cycle}
            amount={of(cycle)}
            missing={enterprise.missingCycles.includes(cycle)}
          />
        ))}
      </dl>
    </section>
  );
}

function Month({ cycle, amount, missing }: { cycle: string; amount: string | null; missing: boolean }) {
  const { t } = useT();
  return (
    <>
      <dt className="faint">{cycle}</dt>
      <dd>
        {missing ? <span className="faint">{t('enterprise:tree.notAsked')}</span> : <Amount value={amount} />}
      </dd>
    </>
  );
}
