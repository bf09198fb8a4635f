import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { ExportDialog } from './ExportDialog';
import type { Exportable } from './exportable';

/** Writes what a table shows into a file: all of it, not what is on screen. */
export function ExportButton(props: Exportable): React.ReactElement {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="export" small />}
        disabled={!props.count}
        onClick={() => setOpen(true)}
      >
        {t('exports:open')}
      </Button>
      {open ? <ExportDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
