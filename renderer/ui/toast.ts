import { create } from 'zustand';
import type { ApiError } from '../api/client';
import { t as translate, type T, type TextKey } from '../i18n';

/** Words made anew each time they are drawn, so that they follow the language. */
export type Say = (t: T) => string;

export type Toast = {
  id: number;
  kind: 'ok' | 'notice' | 'danger' | 'info';
  title: Say;
  text?: Say;
  /** Shown with message, hint, code and request id. */
  error?: ApiError;
  action?: { label: Say; run: () => void };
};

/** More would take the page's room; the oldest makes way. */
const MOST = 3;

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

let last = 0;

/** Tells a fact. "ok" leaves by itself after 6 s, and makes way for the next of its kind; the others stay until they are closed. */
export function toast(content: Omit<Toast, 'id'>): void {
  last += 1;
  const added = { ...content, id: last };
  useToasts.setState(({ toasts }) => {
    const kept = toasts.filter(
      (old) => (content.kind !== 'ok' || old.kind !== 'ok') && !sameWords(old, added),
    );
    const all = [...kept, added];
    const lasting = all.filter(({ kind }) => kind !== 'ok').slice(-MOST);
    return { toasts: all.filter((one) => one.kind === 'ok' || lasting.includes(one)) };
  });
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((old) => old.id !== id) }));
}

/** Reports what a person asked for and did not get. */
export function toastError(title: TextKey, error: ApiError): void {
  toast({ kind: 'danger', title: (t) => t(title), error });
}

function sameWords(a: Toast, b: Toast): boolean {
  const words = ({ title, text, error }: Toast): string =>
    [title(translate), text?.(translate) ?? '', error?.message ?? ''].join('\n');
  return words(a) === words(b);
}
