import { createPortal } from 'react-dom';
import { timeText } from '../../format/date';
import { useT } from '../../i18n';
import { useCurrentAccount } from '../../state/accounts';
import { putPhoneAway, usePhone } from '../../state/phone';
import { Icon } from '../Icon';
import './phone.css';

/**
 * The phone of the sandbox, in the demo account only: the code a person would get stands here. It lies over dialogs, so
 * that the code can be read while it is asked for.
 */
export function SandboxPhone() {
  const { t } = useT();
  const account = useCurrentAccount();
  const { messages, open } = usePhone();
  const [last] = messages;
  if (!account?.demo || !open || !last) return null;
  return createPortal(
    <aside className="sandbox-phone" aria-label={t('enterprise:phone.title')} aria-live="polite">
      <header>
        <Icon name="phone" small />
        <b>{t('enterprise:phone.title')}</b>
        <span className="grow" />
        <span className="soft">{last.to}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('enterprise:phone.close')}
          title={t('enterprise:phone.close')}
          onClick={putPhoneAway}
        >
          <Icon name="close" small />
        </button>
      </header>
      <div className="phone-message">
        <p className="t11 faint row">
          <span className="grow">{t(`enterprise:phone.${last.channel}`)}</span>
          <span>{timeText(last.at)}</span>
        </p>
        <p className="t12">
          <Spoken text={last.text} code={last.code} />
        </p>
      </div>
    </aside>,
    document.body,
  );
}

/** The message with its code set apart. */
function Spoken({ text, code }: { text: string; code: string }) {
  const [before = '', after = ''] = text.split(code);
  return (
    <>
      {before}
      <b className="phone-code" data-testid="phone-code">
        {code}
      </b>
      {after}
    </>
  );
}
