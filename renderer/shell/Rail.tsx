import { useT } from '../i18n';
import { useAccounts } from '../state/accounts';
import { useActions } from '../state/actions';
import { PAGES, SECTIONS, type SectionItem } from '../state/sections';
import { openSection, useUi } from '../state/ui';
import { Icon } from '../ui/Icon';

/** Sections of the account in front, and the settings of this computer at the bottom. */
export function Rail() {
  const { t } = useT();
  const section = useUi((s) => s.section);
  const unknown = useActions((s) => s.unknown);
  const none = useAccounts((s) => s.accounts.length === 0);
  const item = ({ id, icon }: SectionItem, disabled: boolean) => (
    <button
      key={id}
      type="button"
      className={section === id && !disabled ? 'rail-item on' : 'rail-item'}
      aria-current={section === id && !disabled ? 'page' : undefined}
      disabled={disabled}
      title={t(`common:section.${id}`)}
      onClick={() => openSection(id)}
    >
      <Icon name={icon} />
      <span className="rail-label">{t(`common:section.${id}`)}</span>
      {id === 'journal' && unknown > 0 && <span className="rail-count">{unknown}</span>}
    </button>
  );
  return (
    <nav className="rail" aria-label={t('common:region.sections')} data-region="sections">
      <div className="rail-word" aria-hidden="true">
        <b className="rail-label">{'\u4e91\u8d26'}</b>
        <span className="rail-label faint t12">Yunzhang</span>
      </div>
      {SECTIONS.map((section) => item(section, none))}
      <div className="rail-bottom">{PAGES.map((page) => item(page, false))}</div>
    </nav>
  );
}
