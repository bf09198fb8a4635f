import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice, NoticeKind, Place } from '@shared/model/notice';
import { createNotify, oneLine, type SystemNotices } from '../../../electron/app/notify';

type Shown = { title: string; body: string; press: () => void };

let shown: Shown[];
let opened: Place[];
let quiet: NoticeKind[];

beforeEach(() => {
  shown = [];
  opened = [];
  quiet = [];
});

const start = (over: Partial<SystemNotices> = {}) =>
  createNotify({
    system: { isSupported: () => true, show: (text, press) => void shown.push({ ...text, press }), ...over },
    wants: (kind) => !quiet.includes(kind),
    open: (place) => void opened.push(place),
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

  it('is one line of text, whatever a stranger has typed', () => {
    expect(oneLine('a\nb\u202ec\u0007d\u2028e')).toBe('a b c d e');
    expect([...oneLine('云'.repeat(500))]).toHaveLength(120);
    expect(oneLine('<b>bold</b>')).toBe('<b>bold</b>');
  });
});
