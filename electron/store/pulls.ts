/** Pulls: pages come in, rows and checkpoint are written together, the last page makes the new rows the shown ones. */
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import { cycleOf, splitKey } from '@shared/datasets/partitions';
import { AppError } from '@shared/errors';
import type { Site } from '@shared/contract/types';
import { instantAt } from '@shared/time';
import { noteChange } from './changes';
import { deleteRows } from './rows';
import { writeSums } from './sums';
import { forgetRecords, sumsOf } from './told';
import type { MemberMonth, PartitionState, PullHandle, PullStart } from './types';
import { writeWords } from './words';

export type PullRow = {
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
  forgetRecords(db, pull.id);
  deleteRows(db, datasets[pull.dataset], pull.id);
  db.prepare('DELETE FROM pull WHERE id = ?').run(pull.id);
}

/** @throws AppError input.unknownAccount when it is gone. */
export function runningPull(db: Database, pullId: number): PullRow {
  const pull = db.prepare(`${PULL} WHERE p.id = ? AND p.state = 'running'`).get(pullId) as
    PullRow | undefined;
  if (!pull) throw new AppError('input.unknownAccount');
  return pull;
}

/**
 * The pull takes the place of the one before; a month that is pulled jointly takes that of its members' parts, too.
 * @returns whether it is a closed month that holds something else than before
 */
export function complete(db: Database, pullId: number, now: number): boolean {
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
  writeWords(db, datasets[dataset], 'any');
  const summed = writeSums(db, datasets[dataset], pull.id, sumsOf(db, pull));
  forgetRecords(db, pull.id);
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
