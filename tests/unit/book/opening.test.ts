import fs from 'node:fs';
import path, { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { closedBook, openBook } from '../../../electron/book';
import { openBookFile } from '../../../electron/book/database';
import { openTestBook, plannedEntry, planOf, type TestBook } from '../../support/book';

let test: TestBook;
beforeEach(() => (test = openTestBook()));
afterEach(() => test.remove());

const file = () => path.join(test.folder, 'book.db');
const spawn = (workerData: object) =>
  new Worker(`require('tsx/cjs'); require(${JSON.stringify(resolve('electron/book/worker.ts'))});`, {
    eval: true,
    workerData,
  });
const silent = { warn: () => undefined };

describe('the book', () => {
  it('waits for the disk before it says that something is written', () => {
    expect(test.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(test.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect((fs.statSync(file()).mode & 0o777).toString(8)).toBe('600');
  });

  it('is not opened and not touched when it is damaged', () => {
    test.methods.planActions(planOf([plannedEntry('e1', ['order:1'])], 0));
    test.db.pragma('wal_checkpoint(TRUNCATE)');
    test.db.close();
    const bytes = fs.readFileSync(file());
    bytes.fill(0x5a, 4096, 8192);
    fs.writeFileSync(file(), bytes);
    expect(() => openBookFile(test.folder)).toThrow(expect.objectContaining({ code: 'book.damaged' }));
    expect(fs.readFileSync(file()).equals(bytes)).toBe(true);
    expect(fs.readdirSync(test.folder).filter((n) => n.startsWith('damaged'))).toEqual([]);
  });

  it('is not opened when a newer version of the app wrote it', () => {
    test.db.pragma('user_version = 99');
    test.db.close();
    expect(() => openBookFile(test.folder)).toThrow(expect.objectContaining({ code: 'book.newer' }));
  });

  it('answers from its worker, and says there what is locked', async () => {
    test.db.close();
    const book = await openBook({ folder: test.folder, spawn, log: silent });
    await book.planActions(planOf([plannedEntry('e1', ['order:1'])], 0));
    await expect(book.planActions(planOf([plannedEntry('e2', ['order:1'])], 1))).rejects.toMatchObject({
      code: 'action.locked',
      params: { subject: 'order:1' },
    });
    await expect(book.journalCounts()).resolves.toEqual({ unknown: 0, total: 1 });
    await book.close();
  });

  it('keeps read-only accounts', async () => {
    await test.book.setReadOnly({ accountId: 'a1', readOnly: true, at: 'now' });
    await test.book.setReadOnly({ accountId: 'a2', readOnly: true, at: 'now' });
    await test.book.setReadOnly({ accountId: 'a2', readOnly: false, at: 'later' });
    test = test.reopen();
    expect(test.methods.readOnlyAccounts()).toEqual(['a1']);
  });

  it('that could not be opened refuses everything with the reason', async () => {
    const book = closedBook(new AppError('book.damaged'));
    await expect(book.journalSeq()).rejects.toMatchObject({ code: 'book.damaged' });
    await expect(book.planActions(planOf([], 0))).rejects.toMatchObject({ code: 'book.damaged' });
  });
});
