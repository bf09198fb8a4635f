import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { Cycle } from '@shared/time';
import { call } from '../../api/client';
import { useT } from '../../i18n';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/table/Popover';

/** The month as FOCUS 1.2, for tools that read costs of any cloud. */
export function Papers({ account, cycle }: { account: AccountView; cycle: Cycle }): React.ReactElement {
  const { t } = useT();
  return (
    <Popover
      className="papers-button"
      label={t('exports:focus.title')}
      button={
        <>
          <Icon name="export" small />
          {t('exports:focus.title')}
        </>
      }
    >
      {(close) => (
        <div className="papers">
          <p className="soft t12">{t('exports:focus.about')}</p>
          {(['csv', 'parquet'] as const).map((format) => (
            <Button
              key={format}
              size="small"
              onClick={() => {
                close();
                void attempt('exports:notStarted', () =>
                  call('exports.start', { kind: 'focus', accountIds: [account.id], cycles: [cycle], format }),
                );
              }}
            >
              {t(`exports:focus.${format}`)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  );
}
