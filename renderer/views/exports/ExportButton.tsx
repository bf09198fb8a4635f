import { Button } from 'antd';
import { useState } from 'react';
import type { Scope } from '@shared/model/query';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import type { SortKey } from '../../ui/table/columns';
import { ExportDialog } from './ExportDialog';

export type Exportable = {
  /** What the table shows: its accounts, months, text and filters. */
  scope: Scope;
  sort: readonly SortKey[];
  /** The table's columns in their order, then every column the dataset has. */
  shown: readonly { name: string; heading: string }[];
  all: readonly { name: string; heading: string }[];
  /** Rows of the scope; undefined while they are counted. */
  count: number | undefined;
  /** Base of the file's name: "Resource records". */
  title: string;
};

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
