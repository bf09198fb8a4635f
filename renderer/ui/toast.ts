import { create } from 'zustand';
import type { ApiError } from '../api/client';

export type Toast = {
  id: number;
  kind: 'ok' | 'notice' | 'danger' | 'info';
  title: string;
  text?: string;
  /** Shown with hint, code and request id. */
  error?: ApiError;
  action?: { label: string; run: () => void };
};

/** More would hide the page; the oldest that may leave makes room. */
const MOST = 3;

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

let last = 0;

/** Shows a fact at the top right. "ok" leaves by itself after 6 s; the others stay until they are closed. */
export function toast(content: Omit<Toast, 'id'>): void {
  last += 1;
  const added = { ...content, id: last };
  useToasts.setState(({ toasts }) => {
    const kept = toasts.filter((old) => old.title !== content.title || old.text !== content.text);
    const all = [...kept, added];
    return { toasts: all.slice(Math.max(0, all.length - MOST)) };
  });
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((old) => old.id !== id) }));
}

/** Reports what a person asked for and did not get. */
export function toastError(title: string, error: ApiError): void {
  toast({ kind: 'danger', title, text: error.message, error });
}
