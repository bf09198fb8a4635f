/** Views in scripts of their own: there at once when they were read before, and never read twice. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { setUpPage } from './setUpPage';

setUpPage();
const { lazyOverlay, lazyView } = await import('../../../renderer/ui/lazyView');
const { readAhead } = await import('../../../renderer/shell/sectionViews');

const Hello = ({ name }: { name: string }) => <p>hello {name}</p>;

it('a view that was read is drawn the first time; one that was not says that it is being opened', async () => {
  const load = vi.fn(() => Promise.resolve(Hello));
  const View = lazyView(load);
  expect(renderToStaticMarkup(<View name="you" />)).toContain('正在打开');
  await Promise.all([View.read(), View.read()]);
  expect(renderToStaticMarkup(<View name="you" />)).toBe('<p>hello you</p>');
  expect(load).toHaveBeenCalledOnce();
});

it('nothing stands in for a dialog', () => {
  const Dialog = lazyOverlay(
    () => new Promise<typeof Hello>(() => undefined),
    () => undefined,
  );
  expect(renderToStaticMarkup(<Dialog name="you" />)).toBe('');
});

it('what is read ahead is read one after the other, and one that fails keeps back none', async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => queueMicrotask(run));
  const order: string[] = [];
  const part = (name: string, fails = false) => ({
    read: async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
    },
  });
  readAhead([part('a'), part('b', true), part('c')]);
  await vi.waitFor(() => expect(order).toHaveLength(6));
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
