/** Pulls: pages come in, rows and checkpoint are written together, the last page makes the new rows the shown ones. */
import { isUtf8 } from 'node:buffer';
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import { DecodeError } from '@shared/contract/scalars';
import { cycleOf, splitKey } from '@shared/datasets/partitions';
import { decodePage } from '@shared/datasets/rows';
import type { PageText } from '@shared/datasets/scanner';
import { AppError } from '@shared/errors';
import type { Site } from '@shared/contract/types';
import { instantAt } from '@shared/time';
import { noteChange } from './changes';
import { forgetDenied } from './denied';
import { addHashes } from './fingerprint';
import { requireOneCurrency, sumOf } from './pullAmount';
import { deleteRows, forgetWriters, insertRows, repeats } from './rows';
import { writeSums } from './sums';
import type { MemberMonth, PageOutcome, PageWrite, PartitionState, PullHandle, PullStart } from './types';

type PullRow = {
  id: number;
  dataset: DatasetId;
  partition_key: string;
  account_id: string;
  state: 'running' | 'complete';
  final: number;
  started_at: string;
  next_offset: number;
  row_count: number;
  total: number | null;
  version: string | null;
  parent: string | null;
  cycle: string | null;
  member: string | null;
  split: number;
  fingerprint: string | null;
  amount_e8: string;
  site: Site;
};

const PULL = `SELECT p.*, a.site FROM pull p JOIN account a ON a.id = p.account_id`;

export function partitions(db: Database, accountId: string): PartitionState[] {
  const rows = db.prepare(`${PULL} WHERE p.account_id = ?`).all(accountId) as PullRow[];
  const states = new Map<string, PartitionState>();
  for (const r of rows) {
    if (!datasetIds.includes(r.dataset)) continue;
    const key = `${r.dataset} ${r.partition_key}`;
    const state = states.get(key) ?? {
      dataset: r.dataset,
      partition: r.partition_key,
      complete: null,
      unfinished: null,
    };
    if (r.state === 'complete')
      state.complete = {
        startedAt: r.started_at,
        rows: r.row_count,
        final: r.final === 1,
        ...(r.version === null ? {} : { version: r.version }),
        ...(r.split === 1 ? { split: true } : {}),
      };
    else
      state.unfinished = {
        startedAt: r.started_at,
        nextOffset: r.next_offset,
        rows: r.row_count,
        total: r.total,
      };
    states.set(key, state);
  }
  return [...states.values()];
}

/** @throws AppError input.unknownAccount when the account was removed meanwhile. */
export function beginPull(db: Database, start: PullStart): PullHandle {
  return db.transaction((): PullHandle => {
    if (!db.prepare('SELECT 1 FROM account WHERE id = ?').get(start.accountId))
      throw new AppError('input.unknownAccount');
    const running = db
      .prepare(
        `${PULL} WHERE p.account_id = ? AND p.dataset = ? AND p.partition_key = ? AND p.state = 'running'`,
      )
      .get(start.accountId, start.dataset, start.partition) as PullRow | undefined;
    if (running && start.resume)
      return { pullId: running.id, nextOffset: running.next_offset, rows: running.row_count };
    if (running) drop(db, running);
    const { key, member } = splitKey(start.partition);
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO pull (account_id, dataset, partition_key, cycle, member, state, final, started_at, version, parent)
         VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)`,
      )
      .run(
        start.accountId,
        start.dataset,
        start.partition,
        cycleOf(datasets[start.dataset].partition, key),
        member,
        start.final ? 1 : 0,
        start.startedAt,
        start.version ?? null,
        start.parent ? JSON.stringify(start.parent) : null,
      );
    return { pullId: Number(lastInsertRowid), nextOffset: 0, rows: 0 };
  })();
}

export function abandonPull(db: Database, pullId: number): void {
  db.transaction(() => {
    const pull = db.prepare(`${PULL} WHERE p.id = ? AND p.state = 'running'`).get(pullId) as
      PullRow | undefined;
    if (pull) drop(db, pull);
  })();
}

function drop(db: Database, pull: PullRow): void {
  deleteRows(db, datasets[pull.dataset], pull.id);
  db.prepare('DELETE FROM pull WHERE id = ?').run(pull.id);
}

/**
 * Decodes one page and writes its rows with the checkpoint in one transaction.
 * @throws AppError cloud.unreadable (nothing kept; also for two currencies in one bill, which no sum could hold),
 * input.unknownAccount when the pull is gone, store.*
 */
export function writePage(db: Database, page: PageWrite, now: number): PageOutcome {
  const pull = db.prepare(`${PULL} WHERE p.id = ? AND p.state = 'running'`).get(page.pullId) as
    PullRow | undefined;
  if (!pull) throw new AppError('input.unknownAccount');
  const dataset = datasets[pull.dataset];
  const context = { site: pull.site, key: pull.partition_key, parent: passedOn(pull) };
  const decoded = decodePage(pull.dataset, context, pageOf(page.body));
  if (decoded.kind === 'failure') {
    if (!dataset.noneOn?.includes(decoded.code)) return decoded;
    return writeNone(db, pull, page, decoded.code, now);
  }
  if (page.offset !== pull.next_offset) return { kind: 'shifted' };

  const { rows, counted } = decoded;
  requireOneCurrency(db, dataset, pull.id, rows);
  const total = decoded.total ?? pull.total;
  const nextOffset = pull.next_offset + counted;
  const totalRows = pull.row_count + rows.length;
  const moved =
    pull.next_offset > 0 && pull.total !== null && decoded.total !== null && decoded.total !== pull.total;
  if (moved || (total !== null && nextOffset > total) || repeats(db, dataset, pull, rows))
    return { kind: 'shifted' };
  const limit = dataset.paging?.limit ?? 0;
  const lastPage = dataset.paging === null || (total === null ? counted < limit : nextOffset === total);
  // Nothing more although more was announced: rows vanished while the list was read. Page numbers need full pages.
  const short = dataset.paging?.by === 'page' ? counted < limit : counted === 0;
  if (!lastPage && short) return { kind: 'shifted' };

  const changed = written(db, () => {
    forgetDenied(db, pull.account_id, pull.dataset);
    const hashes = insertRows(db, dataset, { id: pull.id, firstSeq: pull.row_count }, rows);
    const amount = BigInt(pull.amount_e8) + sumOf(dataset, rows);
    const fingerprint = addHashes(BigInt(pull.fingerprint ?? 0), hashes);
    db.prepare(
      `UPDATE pull SET next_offset = ?, row_count = ?, total = ?, amount_e8 = ?, fingerprint = ?, request_id = ?, envelope = coalesce(envelope, ?) WHERE id = ?`,
    ).run(
      nextOffset,
      totalRows,
      total,
      amount.toString(),
      fingerprint.toString(),
      page.requestId ?? null,
      decoded.envelope,
      pull.id,
    );
    return lastPage && complete(db, pull.id, now);
  });
  return { kind: 'written', rows: rows.length, totalRows, total, nextOffset, done: lastPage, changed };
}

/** One transaction. What was learnt of new rows is forgotten when they are not kept. */
function written<T>(db: Database, write: () => T): T {
  try {
    return db.transaction(write)();
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

function passedOn({ parent }: PullRow): Record<string, string | null> {
  return parent === null ? {} : (JSON.parse(parent) as Record<string, string | null>);
}

/** @throws DecodeError for bytes that are no UTF-8: replacement characters would be kept for ever. */
function pageOf(body: Uint8Array): PageText {
  if (!isUtf8(body)) throw new DecodeError('$', 'not UTF-8');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { bytes, latin1: bytes.toString('latin1') };
}

/**
 * The pull takes the place of the one before; a month that is pulled jointly takes that of its members' parts, too.
 * @returns whether it is a closed month that holds something else than before
 */
function complete(db: Database, pullId: number, now: number): boolean {
  const pull = db.prepare(`${PULL} WHERE p.id = ?`).get(pullId) as PullRow;
  const { account_id, dataset, partition_key } = pull;
  const former = db
    .prepare(
      `${PULL} WHERE p.account_id = ? AND p.dataset = ? AND p.partition_key = ? AND p.state = 'complete'`,
    )
    .get(account_id, dataset, partition_key) as PullRow | undefined;
  const changed =
    former?.final === 1 && former.fingerprint !== null && former.fingerprint !== pull.fingerprint;
  if (former) {
    const of = { accountId: account_id, dataset, partition: partition_key, noticedAt: instantAt(now) };
    if (changed) noteChange(db, of, former, pull);
    drop(db, former);
  }
  if (pull.cycle !== null && pull.member === null) for (const part of memberParts(db, pull)) drop(db, part);
  const summed = writeSums(db, datasets[dataset], pull.id);
  db.prepare(`UPDATE pull SET state = 'complete', summed = ?, finished_at = ? WHERE id = ?`).run(
    summed,
    instantAt(now),
    pull.id,
  );
  return changed;
}

function memberParts(db: Database, of: Pick<PullRow, 'account_id' | 'dataset' | 'cycle'>): PullRow[] {
  return db
    .prepare(`${PULL} WHERE p.account_id = ? AND p.dataset = ? AND p.cycle = ? AND p.member IS NOT NULL`)
    .all(of.account_id, of.dataset, of.cycle) as PullRow[];
}

/**
 * Says that a month is complete in the parts of these members ("" is the master itself): what was pulled jointly goes, and parts
 * of members that are none any more. False, and nothing is changed, when a part is missing.
 */
export function joinMembers(db: Database, input: MemberMonth): boolean {
  return db.transaction((): boolean => {
    const { accountId, dataset, cycle } = input;
    const parts = memberParts(db, { account_id: accountId, dataset, cycle });
    const whole = parts.filter((p) => p.state === 'complete' && input.members.includes(p.member ?? ''));
    if (whole.length < input.members.length) return false;
    for (const part of parts) if (!whole.includes(part)) drop(db, part);
    const joint = db
      .prepare(`${PULL} WHERE p.account_id = ? AND p.dataset = ? AND p.partition_key = ?`)
      .all(accountId, dataset, cycle) as PullRow[];
    for (const pull of joint) drop(db, pull);
    const oldest = whole.map((p) => p.started_at).sort()[0] ?? instantAt(0);
    const sum = whole.reduce((total, p) => total + BigInt(p.amount_e8), 0n);
    const rows = whole.reduce((count, p) => count + p.row_count, 0);
    db.prepare(
      `INSERT INTO pull (account_id, dataset, partition_key, cycle, split, state, final, started_at, finished_at, row_count, amount_e8)
       VALUES (?, ?, ?, ?, 1, 'complete', ?, ?, ?, ?, ?)`,
    ).run(
      accountId,
      dataset,
      cycle,
      cycle,
      whole.every((p) => p.final === 1) ? 1 : 0,
      oldest,
      oldest,
      rows,
      sum.toString(),
    );
    return true;
  })();
}
