import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryState, StateDetail } from '@shared/model/action';
import { openTestBook, plannedEntry, planOf, type TestBook } from '../../support/book';

let test: TestBook;
beforeEach(() => (test = openTestBook()));
afterEach(() => test.remove());

const AT = '2026-11-24T01:00:01.000Z';
const mark = (entry: string, state: EntryState, detail: StateDetail = {}) =>
  test.methods.markEntry({ entry, state, at: AT, detail });
const plan = (entry: string, ...subjects: string[]) =>
  test.methods.planActions(planOf([plannedEntry(entry, subjects)], test.methods.journalSeq()));
const statesOf = (entry: string) => test.methods.journalEntry({ entry })?.history.map((h) => h.state);

describe('a lock', () => {
  it('set while the cloud account was not known holds when a new key has told which it is', () => {
    const planAs = (entry: string, owner: string) =>
      test.methods.planActions(
        planOf([plannedEntry(entry, ['order:1'], { owner })], test.methods.journalSeq()),
      );
    const { id } = plannedEntry('e0', []).account;
    planAs('e1', id);
    mark('e1', 'sent');
    mark('e1', 'unknown');
    expect(() => planAs('e2', 'china d1')).toThrow(expect.objectContaining({ code: 'action.locked' }));
    expect(statesOf('e2')).toBeUndefined();
  });
});

describe('the journal', () => {
  it('keeps every state of an entry, with what it says', () => {
    plan('e1', 'order:1');
    mark('e1', 'sent');
    mark('e1', 'done', { requestId: 'r-77', settledBy: 'answer' });
    expect(statesOf('e1')).toEqual(['planned', 'sent', 'done']);
    const { entries, total } = test.methods.journalPage({ text: '', offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      state: 'done',
      requestId: 'r-77',
      by: 'lin',
      account: { name: 'ops-production' },
      amount: { value: '12.30', direction: 'charge' },
    });
    expect(test.methods.journalEntry({ entry: 'e1' })?.confirmation.proof).toEqual({ kind: 'press' });
  });

  it('finds a transfer by its number and by the other side, for the cloud account whoever stood for it', () => {
    const move = (entry: string, owner: string, known: Record<string, string>) =>
      test.methods.planActions(
        planOf(
          [
            plannedEntry(entry, [`s:${entry}`], {
              owner,
              step: {
                operation: 'PayOrders',
                subjects: [`s:${entry}`],
                items: [],
                amount: null,
                known,
              },
            }),
          ],
          test.methods.journalSeq(),
        ),
      );
    move('e1', 'china d1', { transId: '00ab', memberName: 'Kite lab' });
    move('e2', 'china d2', { transId: '00cd' });
    const found = (text: string, owners?: string[]) =>
      test.methods.journalPage({ text, offset: 0, limit: 10, ...(owners ? { owners } : {}) }).entries;
    expect(found('00ab')).toMatchObject([{ entry: 'e1', number: '00ab', party: 'Kite lab' }]);
    expect(found('kite lab').map((e) => e.entry)).toEqual(['e1']);
    expect(found('', ['china d2'])).toMatchObject([{ entry: 'e2', number: '00cd', party: null }]);
    expect(found('00ab', ['china d2'])).toEqual([]);
    // What stands around them in the row is no text to be found.
    expect(found('transId')).toEqual([]);
  });

  it.each<[EntryState[], EntryState]>([
    [[], 'done'],
    [[], 'unknown'],
    [['sent'], 'sent'],
    [['sent'], 'planned'],
    [['sent', 'done'], 'failed'],
    [['failed'], 'sent'],
    [['sent', 'unknown'], 'sent'],
    [['sent', 'unknown', 'done'], 'failed'],
  ])('refuses after %j a change to %s', (before, next) => {
    plan('e1', 'order:1');
    for (const state of before) mark('e1', state);
    expect(() => mark('e1', next)).toThrow(/no such change of state/);
    expect(statesOf('e1')).toEqual(['planned', ...before]);
  });

  it('cannot be changed or shortened with SQL', () => {
    plan('e1', 'order:1');
    expect(() => test.db.exec("UPDATE journal SET state = 'done'")).toThrow(/not changed/);
    expect(() => test.db.exec('DELETE FROM journal')).toThrow(/not shortened/);
    expect(() => test.db.exec("UPDATE journal_head SET account_id = 'x'")).toThrow(/not changed/);
    expect(() => test.db.exec('DELETE FROM journal_head')).toThrow(/not shortened/);
    expect(() => test.db.exec('DELETE FROM action_lock')).toThrow(/not known yet/);
  });

  it('shows where it was changed by somebody who took the triggers away', () => {
    for (const n of [1, 2, 3]) {
      plan(`e${n}`, `order:${n}`);
      mark(`e${n}`, 'sent');
      mark(`e${n}`, 'done');
    }
    expect(test.methods.verifyJournal()).toMatchObject({ ok: true, entries: 3, rows: 9, brokenAt: null });
    test.db.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete');
    test.db.exec("UPDATE journal SET body = replace(body, '12.30', '1.30') WHERE seq = 4");
    expect(test.methods.verifyJournal()).toMatchObject({ ok: false, brokenAt: 4 });
    test.db.exec("UPDATE journal SET body = replace(body, '1.30', '12.30') WHERE seq = 4");
    expect(test.methods.verifyJournal().ok).toBe(true);
    test.db.exec('DELETE FROM journal WHERE seq = 9');
    expect(test.methods.verifyJournal()).toMatchObject({ ok: false, brokenAt: 9 });
  });

  it('is found by account, state, words, request id and time', () => {
    plan('e1', 'order:CS1');
    mark('e1', 'sent');
    mark('e1', 'unknown');
    plan('e2', 'order:CS2');
    mark('e2', 'sent');
    mark('e2', 'done', { requestId: 'req-abc' });
    const find = (filter: object) =>
      test.methods.journalPage({ text: '', offset: 0, limit: 10, ...filter }).entries.map((e) => e.entry);
    expect(find({})).toEqual(['e2', 'e1']);
    expect(find({ states: ['unknown'] })).toEqual(['e1']);
    expect(find({ text: 'cs2' })).toEqual(['e2']);
    expect(find({ text: 'REQ-abc' })).toEqual(['e2']);
    expect(find({ text: '100%' })).toEqual([]);
    expect(find({ accountIds: ['other'] })).toEqual([]);
    expect(find({ from: '2026-11-24T01:00:00.000Z', until: '2026-11-24T01:00:00.001Z' })).toHaveLength(2);
    expect(find({ until: '2026-11-24T01:00:00.000Z' })).toEqual([]);
  });
});

describe('the lock on what is acted on', () => {
  it('lets nobody act on the same thing until the outcome is known', () => {
    plan('e1', 'order:1', 'coupon:9');
    mark('e1', 'sent');
    mark('e1', 'unknown');
    expect(() => plan('e2', 'order:2', 'coupon:9')).toThrow(
      expect.objectContaining({ code: 'action.locked', params: { subject: 'coupon:9' } }),
    );
    expect(test.methods.journalEntry({ entry: 'e2' })).toBeNull();
    mark('e1', 'failed', { settledBy: 'cloud' });
    plan('e2', 'order:2', 'coupon:9');
    expect(test.methods.lockedSubjects().map((l) => l.subject)).toEqual(['coupon:9', 'order:2']);
  });

  it('writes nothing of a batch when one of its things is locked', () => {
    plan('e1', 'resource:2');
    const batch = planOf(
      [plannedEntry('b1', ['resource:1']), plannedEntry('b2', ['resource:2'])],
      test.methods.journalSeq(),
    );
    expect(() => test.methods.planActions(batch)).toThrow(expect.objectContaining({ code: 'action.locked' }));
    expect(test.methods.journalCounts().total).toBe(1);
    plan('e3', 'resource:1');
  });

  it('refuses figures that were read before something else was done to the same thing', () => {
    const seen = test.methods.journalSeq();
    plan('e1', 'order:1');
    mark('e1', 'sent');
    mark('e1', 'done');
    expect(() => test.methods.planActions(planOf([plannedEntry('e2', ['order:1'])], seen))).toThrow(
      expect.objectContaining({ code: 'action.stale' }),
    );
    test.methods.planActions(planOf([plannedEntry('e2', ['order:2'])], seen));
  });

  it('is of one cloud account', () => {
    plan('e1', 'resource:1');
    const other = plannedEntry('e2', ['resource:1'], { owner: 'china domain-2' });
    test.methods.planActions(planOf([other], test.methods.journalSeq()));
    expect(test.methods.lockedSubjects()).toHaveLength(2);
  });
});

describe('a run that was killed', () => {
  it('leaves what was not sent as failed, what was sent as unknown and locked, and what was done as done', () => {
    plan('planned', 'order:1');
    plan('sent', 'order:2');
    mark('sent', 'sent');
    plan('done', 'order:3');
    mark('done', 'sent');
    mark('done', 'done');
    test = test.reopen();
    expect(test.methods.recoverEntries({ at: AT })).toEqual({ notSent: 1, unknown: 1 });
    expect(['planned', 'sent', 'done'].map((e) => statesOf(e)?.at(-1))).toEqual([
      'failed',
      'unknown',
      'done',
    ]);
    expect(test.methods.lockedSubjects().map((l) => [l.subject, l.state])).toEqual([['order:2', 'unknown']]);
    expect(test.methods.lostEntries().map((l) => [l.entry.entry, l.sentAt])).toEqual([['sent', AT]]);
    expect(test.methods.recoverEntries({ at: AT })).toEqual({ notSent: 0, unknown: 0 });
    expect(test.methods.verifyJournal().ok).toBe(true);
  });
});
