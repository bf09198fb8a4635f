/**
 * Tells the person something by the system's own notifications, for every part of the app. What stands in one was often typed by
 * somebody else (a ticket, the name of a member): it is one line of text there, never markup.
 */
import type { Notice, NoticeKind, Place } from '@shared/model/notice';

const LONGEST = 120;
/** The system's notifications. */
export type SystemNotices = {
  isSupported(): boolean;
  show(text: { title: string; body: string }, pressed: () => void): void;
};

export type NotifyDeps = {
  system: SystemNotices;
  /** Whether the person wants to be told of this. */
  wants: (kind: NoticeKind) => boolean;
  /** Brings the app to the front, at this place. */
  open: (place: Place) => void;
};

export type Notify = (notice: Notice) => void;

/** Whether something was told before, the one who tells knows: the book keeps it. */
export function createNotify({ system, wants, open }: NotifyDeps): Notify {
  return ({ kind, title, body, place }) => {
    if (!system.isSupported() || !wants(kind)) return;
    system.show({ title: oneLine(title), body: oneLine(body) }, () => open(place));
  };
}

/** Without control, direction and line marks: what was typed somewhere else must not lay out a notification. */
export function oneLine(text: string): string {
  const clean = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const points = [...clean];
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : clean;
}
