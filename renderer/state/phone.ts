/** The phone of the demo's sandbox: the messages it got in this run. In memory only. */
import { create } from 'zustand';
import type { EventPayload } from '@shared/ipc/contract';
import { on } from '../api/client';

export type PhoneMessage = EventPayload<'demo.message'>;

/** Newest first. `open`: the panel is shown. */
export const usePhone = create<{ messages: PhoneMessage[]; open: boolean }>(() => ({
  messages: [],
  open: false,
}));

const KEPT = 5;

export function followPhone(): void {
  on('demo.message', (message) =>
    usePhone.setState((s) => ({ messages: [message, ...s.messages].slice(0, KEPT), open: true })),
  );
}

export function putPhoneAway(): void {
  usePhone.setState({ open: false });
}
