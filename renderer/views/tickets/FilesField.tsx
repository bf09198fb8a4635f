import { Button } from 'antd';
import type { FileLimits } from '@shared/model/ticketForm';
import { useT } from '../../i18n';
import { FieldGroup } from '../../ui/Field';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { FileList } from './FileList';
import type { FilesControl } from './useFiles';

/** Files of something that is written, under the limits the cloud has named. */
export function FilesField({
  label,
  control,
  limits,
  online,
}: {
  label: string;
  control: FilesControl;
  /** Null until they are known: nothing can be added before. */
  limits: FileLimits | null;
  online: boolean;
}): React.ReactElement {
  const { t } = useT();
  return (
    <FieldGroup
      label={label}
      hint={
        limits && limits.types.length > 0
          ? t('tickets:files.types', { types: limits.types.join(' ') })
          : undefined
      }
    >
      <p className="row t12">
        <Button
          size="small"
          disabled={!limits || !online}
          icon={<Icon name="attach" small />}
          onClick={() => void attempt('tickets:files.notAdded', control.pick)}
        >
          {t('tickets:files.add')}
        </Button>
        {limits && (
          <span className="soft">
            {t('tickets:files.limits', {
              n: String(control.files.length),
              most: String(limits.count),
              mb: String(Math.round(limits.bytes / 1024 / 1024)),
            })}
          </span>
        )}
      </p>
      <FileList control={control} />
    </FieldGroup>
  );
}
