import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { setUpPage } from './setUpPage';

setUpPage();
const { ApiError } = await import('../../../renderer/api/client');
const { setLanguage } = await import('../../../renderer/i18n');
const { attempt } = await import('../../../renderer/ui/attempt');
const { toast, useToasts } = await import('../../../renderer/ui/toast');
const { tellOutcome } = await import('../../../renderer/views/tickets/tellOutcome');
const { Lasting, Passing } = await import('../../../renderer/ui/Toasts');

const told = () => useToasts.getState().toasts;
/** What stands on the screen of the newest notice. */
function shown(): string {
  const item = told().at(-1);
  if (!item) throw new Error('nothing was told');
  return renderToStaticMarkup(createElement(item.kind === 'ok' ? Passing : Lasting, { item }));
}

beforeEach(() => {
  setLanguage('en');
  useToasts.setState({ toasts: [] });
});

describe('a notice', () => {
  test('that stands while the language changes changes with it, with its error and its button', async () => {
    const error = new ApiError({
      code: 'cloud.permission',
      message: 'Permission is missing.',
      hint: 'Grant it.',
      params: { action: 'bss:bill:view' },
    });
    await attempt('common:failed.sync', () => Promise.reject(error));
    expect(shown()).toContain('Sync not started');
    expect(shown()).toContain('Copy details');
    setLanguage('zh-CN');
    expect(shown()).toContain('同步未能开始');
    expect(shown()).not.toMatch(/Sync not|Copy details|missing|Grant/);

    toast({ kind: 'ok', title: (t) => t('common:copied') });
    expect(shown()).toContain('已复制');
    setLanguage('en');
    expect(shown()).toContain('Copied');
  });

  test('of what went well makes way for the next, and never for what has to be read', () => {
    for (const name of ['a', 'b']) toast({ kind: 'ok', title: () => `saved ${name}` });
    for (const name of ['c', 'd', 'e', 'f']) toast({ kind: 'danger', title: () => `failed ${name}` });
    toast({ kind: 'ok', title: () => 'saved g' });
    expect(told().map(({ title }) => title(((key: string) => key) as never))).toEqual([
      'failed d',
      'failed e',
      'failed f',
      'saved g',
    ]);
  });

  test('that is told twice stands there once', () => {
    for (let n = 0; n < 2; n += 1) toast({ kind: 'notice', title: (t) => t('tickets:outcome.unknown') });
    expect(told()).toHaveLength(1);
  });
});

test('a lost answer of a ticket is told wherever it was asked for, and success only where it is not seen', () => {
  tellOutcome({ kind: 'done', entries: [] });
  expect(told()).toEqual([]);
  tellOutcome({ kind: 'done', entries: [] }, (t) => t('tickets:reply.sent'));
  expect(told().map(({ kind }) => kind)).toEqual(['ok']);
  tellOutcome({ kind: 'unknown' }, (t) => t('tickets:reply.sent'));
  expect(told().map(({ kind }) => kind)).toEqual(['ok', 'notice']);
  expect(shown()).toContain('unknown');
});
