/** The statement of one month: what it came to, by what, how it was paid, how its levels meet, and who signed. */
import { codeName } from '@shared/codes';
import { learnNames } from '@shared/codes/pulled';
import { groupedText } from '@shared/digits';
import { AppError } from '@shared/errors';
import type { StatementExport } from '@shared/model/export';
import type { Groups } from '@shared/model/group';
import type { Reconciliation } from '@shared/model/reconcile';
import type { Language } from '@shared/model/settings';
import { PAYMENT_PARTS } from '@shared/reconcile/parts';
import type { Translate } from '../app/language';
import type { Book } from '../book';
import type { Store } from '../store/types';
import { footerHtml, statementHtml, type Cell, type Document, type Table } from './html';

export type StatementDeps = {
  read: Pick<Store['read'], 'accounts' | 'reconcile' | 'group' | 'names'>;
  book: Pick<Book, 'signaturesOf'>;
  t(): Translate;
  language(): Language;
  print(html: string, footer: string): Promise<Uint8Array>;
};

export async function statementPdf(request: StatementExport, deps: StatementDeps): Promise<Uint8Array> {
  const document = await statementOf(request, deps);
  return deps.print(statementHtml(document), footerHtml(deps.t()('exports:statement.foot')));
}

/** @throws AppError input.unknownAccount; store.* */
export async function statementOf(
  { accountId, cycle }: StatementExport,
  { read, book, t: texts, language }: Omit<StatementDeps, 'print'>,
): Promise<Document> {
  const t = texts();
  const account = (await read.accounts()).find((a) => a.id === accountId);
  if (!account) throw new AppError('input.unknownAccount');
  learnNames(await read.names());
  const month = await read.reconcile({ accountId, cycle });
  const scope = { accountIds: [accountId], cycles: [cycle], text: '', filters: [] };
  const services = await read.group({
    ...scope,
    dataset: 'monthlySummary',
    by: [{ column: 'service_type_code' }],
    amounts: ['consume_amount', 'official_amount', 'official_discount_amount'],
    limit: 1000,
  });
  const projects = await read.group({
    ...scope,
    dataset: 'resourceRecords',
    by: [{ column: 'enterprise_project_id' }],
    limit: 1000,
  });
  const signatures = (await book.signaturesOf({ owner: account.domainId })).filter((s) => s.cycle === cycle);
  const name = (column: string, group: Groups['groups'][number]) =>
    codeName(
      column === 'service_type_code' ? 'monthlySummary' : 'resourceRecords',
      column,
      group.keys[0]?.value ?? null,
      group.keys[0]?.label,
      language(),
    ) ?? t('exports:statement.none');
  const tables: Table[] = [
    serviceTable(t, services, name),
    projectTable(t, projects, name),
    ...memberTable(t, month),
    paymentTable(t, month),
    levelTable(t, month),
    ...checksTable(t, month),
  ];
  const line = (role: 'prepared' | 'reviewed') => {
    const signed = signatures.filter((s) => s.role === role).at(-1);
    return {
      role: t(`reconcile:${role}`),
      name: signed?.name ?? '',
      note: signed
        ? t('exports:statement.signed', { at: signed.at, fingerprint: signed.fingerprint.slice(0, 12) })
        : `${t('exports:statement.name')} / ${t('exports:statement.date')}`,
    };
  };
  return {
    lang: language(),
    heading: t('exports:statement.heading'),
    subtitle: t('exports:statement.subtitle', { cycle, currency: month.currency }),
    state: t(`exports:statement.state.${month.state}`),
    facts: [
      [t('exports:statement.account'), account.name],
      [t('exports:statement.accountId'), account.domainId],
      [t('exports:statement.site'), t(`common:site.${account.site}`)],
      [t('exports:statement.pulled'), pulledAt(month)],
    ],
    tables,
    signatures: { title: t('exports:statement.signatures'), lines: [line('prepared'), line('reviewed')] },
  };
}

type Naming = (column: string, group: Groups['groups'][number]) => string;

function serviceTable(t: Translate, { groups, totals }: Groups, name: Naming): Table {
  const cells = (amounts: Record<string, string>): Cell[] => [
    number(amounts['official_amount']),
    number(amounts['official_discount_amount']),
    number(amounts['consume_amount']),
  ];
  return {
    title: t('exports:statement.byService'),
    head: [
      { text: t('exports:statement.service') },
      head(t('exports:statement.list')),
      head(t('exports:statement.discount')),
      head(t('exports:statement.settled')),
    ],
    rows: groups.map((g) => [{ text: name('service_type_code', g) }, ...cells(g.amounts)]),
    ...(totals[0] ? { foot: [{ text: t('exports:statement.total') }, ...cells(totals[0].amounts)] } : {}),
  };
}

function projectTable(t: Translate, { groups, totals }: Groups, name: Naming): Table {
  return {
    title: t('exports:statement.byProject'),
    head: [
      { text: t('exports:statement.project') },
      head(t('exports:statement.records')),
      head(t('exports:statement.due')),
    ],
    rows: groups.map((g) => [
      { text: name('enterprise_project_id', g) },
      number(String(g.count)),
      number(g.amounts['amount'], 8),
    ]),
    ...(totals[0]
      ? {
          foot: [
            { text: t('exports:statement.total') },
            number(String(totals[0].count)),
            number(totals[0].amounts['amount'], 8),
          ],
        }
      : {}),
  };
}

function memberTable(t: Translate, { members }: Reconciliation): Table[] {
  if (members.length === 0) return [];
  return [
    {
      title: t('exports:statement.byMember'),
      head: [{ text: t('exports:statement.member') }, head(t('exports:statement.settled'))],
      rows: members.map((m) => [{ text: `${m.name ?? ''} ${m.customerId}`.trim() }, number(m.amount)]),
    },
  ];
}

function paymentTable(t: Translate, { payments }: Reconciliation): Table {
  return {
    title: t('exports:statement.paidBy'),
    head: [{ text: t('exports:statement.paidBy') }, head(t('reconcile:head.amount'))],
    rows: payments.map(({ part, amount }) => [{ text: partName(t, part) }, number(amount)]),
  };
}

function levelTable(t: Translate, { levels, differences, unnamed }: Reconciliation): Table {
  const rows: Cell[][] = [];
  for (const level of levels) {
    rows.push([
      { text: t(`reconcile:level.${level.id}`), strong: true },
      level.amount === null
        ? { text: t(`reconcile:state.${level.state === 'complete' ? 'partial' : level.state}`), number: true }
        : { ...number(level.amount, level.decimals), strong: true },
    ]);
    for (const d of differences.filter((x) => x.from === level.id))
      rows.push([
        {
          text: `${t(`reconcile:difference.${d.id}`)}, ${t(`reconcile:about.${d.id}`, { codes: d.codes.join(', ') })}`,
        },
        number(d.amount ?? undefined),
      ]);
  }
  return {
    title: t('exports:statement.reconciliation'),
    head: [{ text: t('reconcile:head.level') }, head(t('reconcile:head.amount'))],
    rows,
    foot: [{ text: t('reconcile:unnamedTotal') }, number(unnamed)],
  };
}

/** Each other book that was pulled, what stands between it and the bill, and the bill. */
function checksTable(t: Translate, { checks }: Reconciliation): Table[] {
  const rows = checks
    .filter((check) => check.state === 'complete')
    .flatMap((check): Cell[][] => [
      [{ text: t(`reconcile:checks.of.${check.id}`), strong: true }, number(check.other ?? undefined)],
      ...check.differences.map((d): Cell[] => [
        {
          text: `${t(`reconcile:checks.difference.${d.id}`)}, ${t(`reconcile:checks.why.${d.id}`, { codes: d.codes.join(', ') })}`,
        },
        number(d.amount),
      ]),
      [{ text: t(`reconcile:checks.bill.${check.id}`) }, number(check.bill ?? undefined)],
    ]);
  if (rows.length === 0) return [];
  return [
    {
      title: t('reconcile:checks.title'),
      head: [{ text: t('reconcile:checks.book') }, head(t('reconcile:head.amount'))],
      rows,
    },
  ];
}

function partName(t: Translate, part: string): string {
  const known = PAYMENT_PARTS.find((p) => p === part);
  return known ? t(`reconcile:part.${known}`) : part;
}

function pulledAt({ levels }: Reconciliation): string {
  return (
    levels
      .map((l) => l.pulledAt)
      .filter((at) => at !== null)
      .sort()[0] ?? ''
  );
}

function head(text: string): Cell {
  return { text, number: true };
}

/** Exact text with grouped digits and a true minus; padded to `decimals`, never rounded. */
function number(text: string | undefined, decimals = 0): Cell {
  if (text === undefined) return { text: '', number: true };
  return { text: groupedText(text, decimals), number: true };
}
