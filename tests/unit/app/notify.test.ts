import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice, NoticeKind, Place } from '@shared/model/notice';
import { createNotify, oneLine, toldFile, type SystemNotices } from '../../../electron/app/notify';

type Shown = { title: string; body: string; press: () => void };

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: string;
let shown: Shown[];
let opened: Place[];
let quiet: NoticeKind[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-notify-'));
  shown = [];
  opened = [];
  quiet = [];
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const start = (over: Partial<SystemNotices> = {}) =>
  createNotify({
    system: { isSupported: () => true, show: (text, press) => void shown.push({ ...text, press }), ...over },
    wants: (kind) => !quiet.includes(kind),
    open: (place) => void opened.push(place),
    told: toldFile(folder, log),
    warn: () => undefined,
  });

const notice = (over: Partial<Notice> = {}): Notice => ({
  kind: 'tickets',
  title: 'IT1: a new answer',
  body: 'Nodes lose contact',
  place: { accountId: 'a', section: 'tickets', item: 'IT1' },
  ...over,
});

describe('a system notification', () => {
  it('leads to its place when it is pressed', () => {
    start()(notice());
    expect(shown).toMatchObject([{ title: 'IT1: a new answer', body: 'Nodes lose contact' }]);
    expect(opened).toEqual([]);
    shown[0]?.press();
    expect(opened).toEqual([{ accountId: 'a', section: 'tickets', item: 'IT1' }]);
  });

  it('is not shown for a kind the person has turned off, nor where the system has none', () => {
    quiet = ['tickets'];
    start()(notice());
    start({ isSupported: () => false })(notice({ kind: 'money' }));
    expect(shown).toEqual([]);
  });

  it('that is told once is not told again, after a restart either', () => {
    const tell = start();
    tell(notice({ once: 'low a 2026-11' }));
    tell(notice({ once: 'low a 2026-11' }));
    start()(notice({ once: 'low a 2026-11' }));
    start()(notice({ once: 'low a 2026-12' }));
    expect(shown).toHaveLength(2);
  });

  it('turned off is told later when it is wanted again', () => {
    quiet = ['tickets'];
    const tell = start();
    tell(notice({ once: 'x' }));
    quiet = [];
    tell(notice({ once: 'x' }));
    expect(shown).toHaveLength(1);
  });

  it('is one line of text, whatever a stranger has typed', () => {
    expect(oneLine('a\nb\u202ec\u0007d\u2028e')).toBe('a b c d e');
    expect([...oneLine('云'.repeat(500))]).toHaveLength(120);
    expect(oneLine('<b>bold</b>')).toBe('<b>bold</b>');
  });
});
