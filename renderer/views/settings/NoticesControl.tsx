import { Checkbox } from 'antd';
import { noticeKinds } from '@shared/model/notice';
import { useT } from '../../i18n';
import { changeSettings, useSettings } from '../../state/settings';
import { attempt } from '../../ui/attempt';

/** Of what the person is told by the system's own notifications. */
export function NoticesControl() {
  const { t } = useT();
  const quiet = useSettings((s) => s.settings?.quiet ?? []);
  return (
    <ul className="kinds">
      {noticeKinds.map((kind) => (
        <li key={kind}>
          <Checkbox
            checked={!quiet.includes(kind)}
            onChange={({ target: { checked } }) =>
              void attempt('common:failed.settings', () =>
                changeSettings({ quiet: checked ? quiet.filter((k) => k !== kind) : [...quiet, kind] }),
              )
            }
          >
            {t(`settings:notices.${kind}`)}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
