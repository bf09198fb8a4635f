import { AutoComplete } from 'antd';
import { useDeferredValue } from 'react';
import type { AccountView } from '@shared/model/account';
import type { DatasetId } from '@shared/datasets';
import type { Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { visible } from './links';

const OFFERED = 30;
const READ = 200;

/** Resources that were pulled: those that are paid by month or year, then whatever the bills name. */
const SOURCES = [
  { dataset: 'periodResources', service: 'service_type_name' },
  { dataset: 'resourceRecords', service: 'cloud_service_type_name' },
] as const satisfies readonly { dataset: DatasetId; service: string }[];

/** The resource a ticket is about: chosen from the cache, or any id. */
export function ResourceField({
  account,
  value,
  onChange,
}: {
  account: AccountView;
  value: string;
  onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useT();
  const text = useDeferredValue(value);
  const period = useRows(SOURCES[0].dataset, account.id, text);
  const billed = useRows(SOURCES[1].dataset, account.id, text);
  const offered = new Map<string, string>();
  for (const [rows, { service }] of [
    [period, SOURCES[0]],
    [billed, SOURCES[1]],
  ] as const)
    for (const row of rows) {
      const id = wordIn(row, 'resource_id');
      if (id === '' || offered.has(id) || offered.size >= OFFERED) continue;
      const parts = [wordIn(row, 'resource_name'), wordIn(row, service), id];
      offered.set(id, parts.filter((p) => p !== '').join(', '));
    }
  return (
    <Field label={t('tickets:form.resource')} hint={t('tickets:form.resourceHint')}>
      {(control) => (
        <AutoComplete
          {...control}
          value={value}
          options={[...offered].map(([id, label]) => ({ value: id, label: visible(label) }))}
          onChange={(next: string) => onChange(next.slice(0, 256))}
        />
      )}
    </Field>
  );
}

function useRows(dataset: DatasetId, accountId: string, text: string): readonly Row[] {
  const { value } = useQuery('query.page', {
    dataset,
    accountIds: [accountId],
    cycles: [],
    text,
    sort: [],
    offset: 0,
    limit: READ,
  });
  return value?.rows ?? [];
}

/** The cloud writes "null" where it knows no name. */
function wordIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' && value !== 'null' ? value : '';
}
