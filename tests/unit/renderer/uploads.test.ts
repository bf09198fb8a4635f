import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setUpPage } from './setUpPage';

setUpPage();
const { createUploads, refusalOf } = await import('../../../renderer/views/tickets/uploads');
const { setLanguage, t } = await import('../../../renderer/i18n');

const LIMITS = { count: 3, bytes: 1024 * 1024, types: ['txt'] };

/** Main as the page sees it: uploads are answered by hand, everything it is told is kept. */
function setUp(names: readonly string[] = ['a.txt', 'b.txt']) {
  const told: [string, unknown][] = [];
  const answers = new Map<string, (id: string | null) => void>();
  let listening = 0;
  const ok = (value: unknown) => Promise.resolve({ ok: true, value });
  const entry = (id: string | null) => ({
    state: id === null ? 'failed' : 'done',
    detail: id === null ? {} : { response: JSON.stringify({ accessory_id: id }) },
  });
  const calls: Record<string, (input: never) => Promise<unknown>> = {
    'tickets.pickFiles': () => ok(names.map((name) => ({ handle: name, name, bytes: 5 }))),
    'tickets.letGo': (input) => (told.push(['letGo', input]), ok(null)),
    'actions.prepare': ({
      action,
      input,
    }: {
      action: string;
      input: { handle?: string; fileId?: string };
    }) => {
      told.push([action, input.handle ?? input.fileId]);
      return ok({ ticket: input.handle ?? 'drop', confirmation: { proof: { kind: 'press' } } });
    },
    'actions.execute': ({ ticket }: { ticket: string }) =>
      new Promise((resolve) => {
        answers.set(ticket, (id) => resolve({ ok: true, value: { entries: [entry(id)] } }));
      }),
    'actions.stop': ({ ticket }: { ticket: string }) => (told.push(['stop', ticket]), ok(null)),
    'actions.discard': ({ ticket }: { ticket: string }) => (told.push(['discard', ticket]), ok(null)),
  };
  vi.stubGlobal('window', {
    ...window,
    yunzhang: {
      platform: 'linux',
      calls,
      events: {
        'tickets.upload': () => {
          listening += 1;
          return () => void (listening -= 1);
        },
      },
    },
  });
  const uploads = createUploads('a', 'message');
  const begun = (handle: string) => vi.waitFor(() => expect(answers.has(handle)).toBe(true));
  const answer = async (handle: string, id: string | null) => {
    await begun(handle);
    answers.get(handle)?.(id);
    await vi.waitFor(() =>
      expect(uploads.shown().files.find((f) => f.handle === handle)?.state).not.toBe('sending'),
    );
  };
  return { uploads, told, begun, answer, answers, listening: () => listening };
}

beforeEach(() => setLanguage('en'));

describe('attachments of a form that is left', () => {
  test('what is being sent is stopped, nothing further is sent, no file is held', async () => {
    const { uploads, told, begun, answers, listening } = setUp();
    const picking = uploads.pick(LIMITS);
    await begun('a.txt');
    uploads.drop();
    answers.get('a.txt')?.(null);
    await picking;
    expect(told).toEqual([
      ['ticketUpload', 'a.txt'],
      ['stop', 'a.txt'],
      ['letGo', { handles: ['a.txt', 'b.txt'] }],
    ]);
    expect(uploads.shown().files).toEqual([]);
    expect(listening()).toBe(0);
  });

  test('files that are chosen after the form was left are let go, none is sent', async () => {
    const { uploads, told } = setUp();
    const picking = uploads.pick(LIMITS);
    uploads.drop();
    await picking;
    expect(told).toEqual([['letGo', { handles: ['a.txt', 'b.txt'] }]]);
    expect(uploads.shown().files).toEqual([]);
  });

  test('what is in the cloud already is taken back, also when it arrives after the form was left', async () => {
    const { uploads, told, answer, answers, begun } = setUp();
    const picking = uploads.pick(LIMITS);
    await answer('a.txt', 'id-a');
    await begun('b.txt');
    uploads.drop();
    answers.get('b.txt')?.('id-b');
    await picking;
    expect(told.filter(([what]) => what === 'ticketDropFile').map(([, id]) => id)).toEqual(['id-a', 'id-b']);
  });

  test('what was sent with an answer stays in the cloud', async () => {
    const { uploads, told, answer } = setUp(['a.txt']);
    const picking = uploads.pick(LIMITS);
    await answer('a.txt', 'id-a');
    await picking;
    uploads.handOver(true);
    uploads.drop();
    expect(told.map(([what]) => what)).not.toContain('ticketDropFile');
  });

  test('an upload that was stopped before it began does not begin', async () => {
    const { uploads, told, answers } = setUp(['a.txt']);
    uploads.subscribe(() => {
      if (uploads.shown().files[0]?.state === 'sending') uploads.cancel('a.txt');
    });
    await uploads.pick(LIMITS);
    expect(told).toEqual([
      ['ticketUpload', 'a.txt'],
      ['discard', 'a.txt'],
    ]);
    expect(answers.size).toBe(0);
    expect(uploads.shown().files.map((f) => f.state)).toEqual(['cancelled']);
  });
});

test('why a file is not taken is said in the language of now', () => {
  const words = refusalOf({ name: 'x.exe', bytes: 5 }, LIMITS);
  const english = words?.(t);
  setLanguage('zh-CN');
  expect(words?.(t)).not.toBe(english);
  expect(words?.(t)).toContain('exe');
});
