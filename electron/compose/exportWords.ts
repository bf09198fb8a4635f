/** The words that go into an exported file, and its name, in the person's language. */
import type { ExportRequest } from '@shared/model/export';
import { instantAt } from '@shared/time';
import type { Translate } from '../app/language';
import type { RowsWords } from '../export/rows';
import type { Store } from '../store/types';

export async function exportWords(
  request: ExportRequest,
  read: Pick<Store['read'], 'accounts' | 'partitions'>,
  t: Translate,
  now: number,
): Promise<RowsWords> {
  const accountIds =
    request.kind === 'rows'
      ? request.scope.accountIds
      : request.kind === 'focus'
        ? request.accountIds
        : [request.accountId];
  const cycles =
    request.kind === 'rows'
      ? request.scope.cycles
      : request.kind === 'focus'
        ? request.cycles
        : [request.cycle];
  const dataset = request.kind === 'rows' ? request.scope.dataset : 'resourceRecords';
  const accounts = (await read.accounts()).filter((a) => accountIds.includes(a.id));
  const pulled = (await Promise.all(accounts.map(({ id }) => read.partitions(id))))
    .flat()
    .filter((p) => p.dataset === dataset && (cycles.length === 0 || cycles.includes(p.partition)))
    .flatMap((p) => p.complete?.startedAt ?? [])
    .sort();
  const none = t('exports:fact.none');
  const filters = request.kind === 'rows' ? filterTexts(request) : [];
  return {
    total: t('exports:total'),
    sheet: t('exports:sheet'),
    factsSheet: t('exports:factsSheet'),
    nameOf: t('exports:nameOf', { column: '{{column}}' }),
    facts: [
      [t('exports:fact.what'), request.kind === 'rows' ? request.title : t('exports:focus.title')],
      [t('exports:fact.accounts'), accounts.map((a) => `${a.name} (${a.domainId})`).join(', ')],
      [t('exports:fact.cycles'), cycles.length ? [...cycles].sort().join(', ') : none],
      [t('exports:fact.filters'), filters.length ? filters.join('; ') : none],
      [t('exports:fact.asOf'), pulled.length ? `${pulled[0]} … ${pulled.at(-1)}` : none],
      [t('exports:fact.exported'), instantAt(now)],
      [t('exports:fact.app'), 'Yunzhang'],
    ],
  };
}

function filterTexts({ scope }: Extract<ExportRequest, { kind: 'rows' }>): string[] {
  const texts = scope.filters.map((f) => {
    if (f.op === 'in') return `${f.column} = ${f.values.map((v) => v || '""').join(' | ')}`;
    if (f.op === 'contains') return `${f.column} ~ ${f.value}`;
    if (f.op === 'is') return `${f.column}: ${f.state}`;
    return `${f.min ?? ''} <= ${f.column} <= ${f.max ?? ''}`;
  });
  return scope.text ? [`"${scope.text}"`, ...texts] : texts;
}

/** Base of the proposed file name. */
export function exportTitle(
  request: ExportRequest,
  accounts: readonly { id: string; name: string }[],
  t: Translate,
): string {
  const span = (cycles: readonly string[]) => {
    const sorted = [...cycles].sort();
    return sorted.length > 1 ? `${sorted[0]} - ${sorted.at(-1)}` : (sorted[0] ?? '');
  };
  switch (request.kind) {
    case 'rows':
      return `${request.title} ${span(request.scope.cycles)}`.trim();
    case 'focus':
      return t('exports:focus.fileName', { cycles: span(request.cycles) });
    case 'statement':
      return t('exports:statement.fileName', {
        account: accounts.find((a) => a.id === request.accountId)?.name ?? '',
        cycle: request.cycle,
      });
  }
}
