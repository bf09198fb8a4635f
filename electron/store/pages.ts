/** A page is written: what it must be to go on from what is there, its rows and the checkpoint in one transaction. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Site } from '@shared/contract/types';
import { decodePage } from '@shared/datasets/rows';
import { forgetDenied } from './denied';
import { addHashes, type Hash } from './fingerprint';
import { pageOf } from './pageText';
import type { PackedPage } from './packed';
import { insertPacked, isInStep } from './packedRows';
import { requireOneCurrency, sumOf } from './pullAmount';
import { complete, runningPull, type PullRow } from './pulls';
import { deleteRows, forgetWriters, insertRows, repeats } from './rows';
import type { PageOutcome, PageWrite } from './types';
import { writeWords } from './words';

/** What is needed to decode pages of a pull. */
export type PullContext = {
  account: string;
  dataset: DatasetId;
  site: Site;
  key: string;
  parent: Record<string, string | null>;
};

/** null for a pull that is gone, and for one of a list that is not worth a thread: only those with texts kept once are long. */
export function contextOf(db: Database, pullId: number): PullContext | null {
  const pull = db
    .prepare('SELECT p.*, a.site FROM pull p JOIN account a ON a.id = p.account_id WHERE p.id = ?')
    .get(pullId) as PullRow | undefined;
  return pull && datasets[pull.dataset].once ? contextIn(pull) : null;
}

function contextIn(pull: PullRow): PullContext {
  const parent = pull.parent === null ? {} : (JSON.parse(pull.parent) as PullContext['parent']);
  return {
    account: pull.account_id,
    dataset: pull.dataset,
    site: pull.site,
    key: pull.partition_key,
    parent,
  };
}

/**
 * Decodes one page and writes its rows with the checkpoint in one transaction.
 * @throws AppError cloud.unreadable (nothing kept; also for two currencies in one bill, which no sum could hold),
 * input.unknownAccount when the pull is gone, store.*
 */
export function writePage(db: Database, page: PageWrite, now: number): PageOutcome {
  const pull = runningPull(db, page.pullId);
  const dataset = datasets[pull.dataset];
  const decoded = decodePage(pull.dataset, contextIn(pull), pageOf(page.body));
  if (decoded.kind === 'failure') {
    if (!dataset.noneOn?.includes(decoded.code)) return decoded;
    return writeNone(db, pull, page, decoded.code, now);
  }
  if (page.offset !== pull.next_offset) return { kind: 'shifted' };

  const { rows, counted, total, envelope } = decoded;
  requireOneCurrency(db, dataset, pull.id, rows);
  const found = { counted, total, envelope, count: rows.length };
  const next = nextOf(pull, found);
  if (!next || repeats(db, dataset, pull, rows)) return { kind: 'shifted' };
  return writeRows(db, pull, { page, now, ...found }, next, () => ({
    hashes: insertRows(db, dataset, { id: pull.id, firstSeq: pull.row_count }, rows),
    amount: sumOf(dataset, rows),
  }));
}

/** `inStep`: the decoder's numbers are known here as far as the decoder thinks. */
export type StepOutcome = { outcome: PageOutcome; inStep: boolean };

/**
 * Writes a page that was decoded beforehand, or decodes it here when that does not fit what is known. The outcome is the same.
 * @throws as writePage
 */
export function writePacked(db: Database, page: PageWrite, packed: PackedPage, now: number): StepOutcome {
  const pull = runningPull(db, page.pullId);
  const dataset = datasets[pull.dataset];
  const found = { ...packed, count: packed.rows };
  const next = page.offset === pull.next_offset ? nextOf(pull, found) : null;
  if (!next || !isInStep(db, dataset, pull, packed)) {
    forgetWriters(db);
    return { outcome: writePage(db, page, now), inStep: false };
  }
  const outcome = writeRows(db, pull, { page, now, ...found }, next, () => {
    insertPacked(db, dataset, pull, packed);
    return { hashes: [packed.hashes], amount: packed.amount };
  });
  return { outcome, inStep: true };
}

/** Of a decoded page, whichever way it came. */
type Found = { counted: number; total: number | null; envelope: string | null; count: number };
type Next = { offset: number; rows: number; total: number | null; isLast: boolean };

/** Where the pull stands after a page; null when the page does not go on from what is there. */
function nextOf(pull: PullRow, { counted, total: told, count }: Found): Next | null {
  const { paging } = datasets[pull.dataset];
  const total = told ?? pull.total;
  const offset = pull.next_offset + counted;
  const moved = pull.next_offset > 0 && pull.total !== null && told !== null && told !== pull.total;
  if (moved || (total !== null && offset > total)) return null;
  const limit = paging?.limit ?? 0;
  const isLast = paging === null || (total === null ? counted < limit : offset === total);
  // Nothing more although more was announced: rows vanished while the list was read. Page numbers need full pages.
  const short = paging?.by === 'page' ? counted < limit : counted === 0;
  return !isLast && short ? null : { offset, rows: pull.row_count + count, total, isLast };
}

type Written = { hashes: readonly Hash[]; amount: bigint };

/** What was learnt of new rows is forgotten when they are not kept. */
function writeRows(
  db: Database,
  pull: PullRow,
  found: Found & { page: PageWrite; now: number },
  next: Next,
  insert: () => Written,
): PageOutcome {
  const write = db.transaction((): boolean => {
    forgetDenied(db, pull.account_id, pull.dataset);
    const { hashes, amount } = insert();
    writeWords(db, datasets[pull.dataset], 'many');
    const fingerprint = addHashes(BigInt(pull.fingerprint ?? 0), hashes);
    db.prepare(
      `UPDATE pull SET next_offset = ?, row_count = ?, total = ?, amount_e8 = ?, fingerprint = ?, request_id = ?, envelope = coalesce(envelope, ?) WHERE id = ?`,
    ).run(
      next.offset,
      next.rows,
      next.total,
      (BigInt(pull.amount_e8) + amount).toString(),
      fingerprint.toString(),
      found.page.requestId ?? null,
      found.envelope,
      pull.id,
    );
    return next.isLast && complete(db, pull.id, found.now);
  });
  try {
    const changed = write();
    return {
      kind: 'written',
      rows: found.count,
      totalRows: next.rows,
      total: next.total,
      nextOffset: next.offset,
      done: next.isLast,
      changed,
    };
  } catch (error) {
    forgetWriters(db);
    throw error;
  }
}

/** The account has no such thing: an empty list takes the place of what was there before. */
function writeNone(db: Database, pull: PullRow, page: PageWrite, code: string, now: number): PageOutcome {
  const changed = db.transaction((): boolean => {
    deleteRows(db, datasets[pull.dataset], pull.id);
    db.prepare(
      `UPDATE pull SET row_count = 0, total = 0, amount_e8 = '0', fingerprint = '0', request_id = ?, envelope = ? WHERE id = ?`,
    ).run(page.requestId ?? null, JSON.stringify({ error_code: code }), pull.id);
    return complete(db, pull.id, now);
  })();
  return {
    kind: 'written',
    rows: 0,
    totalRows: 0,
    total: 0,
    nextOffset: pull.next_offset,
    done: true,
    changed,
  };
}
