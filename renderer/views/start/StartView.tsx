import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../../i18n';
import { addDemo } from '../../state/demo';
import { openOverlay } from '../../state/ui';
import { attempt } from '../../ui/attempt';
import { Icon, type IconName } from '../../ui/Icon';
import { DensityControl, LanguageControl, ThemeControl } from '../settings/LookControls';
import { MachineFacts } from './MachineFacts';
import './start.css';

/** First run: what can be opened, what this computer offers, and how it should look. */
export function StartView() {
  const { t } = useT();
  const [opening, setOpening] = useState(false);
  const openDemo = async () => {
    setOpening(true);
    await attempt('common:failed.demo', addDemo);
    setOpening(false);
  };
  return (
    <div className="start">
      <div className="start-main">
        <h2 className="start-title">{t('start:title')}</h2>
        <p className="soft">{t('start:lead')}</p>
        <ul className="start-ways">
          <Way
            icon="overview"
            title={t('start:demo.title')}
            tag={t('common:site.demo')}
            text={t('start:demo.text')}
          >
            <Button type="primary" disabled={opening} onClick={() => void openDemo()} data-testid="open-demo">
              {opening ? t('start:demo.opening') : t('start:demo.action')}
            </Button>
          </Way>
          <Way icon="key" title={t('start:add.title')} text={t('start:add.text')}>
            <Button onClick={() => openOverlay('addAccount')} data-testid="add-account">
              {t('start:add.action')}
            </Button>
          </Way>
        </ul>
      </div>
      <aside className="start-side">
        <MachineFacts />
        <section aria-label={t('start:look.title')}>
          <header className="block-head">
            <h2>{t('start:look.title')}</h2>
          </header>
          <div className="start-look">
            <LanguageControl />
            <ThemeControl />
            <DensityControl />
          </div>
        </section>
      </aside>
    </div>
  );
}

function Way({
  icon,
  title,
  tag,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  tag?: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <li>
      <Icon name={icon} />
      <div className="grow">
        <h3>
          {title} {tag && <span className="badge provisional">{tag}</span>}
        </h3>
        <p className="soft t12">{text}</p>
      </div>
      {children}
    </li>
  );
}
