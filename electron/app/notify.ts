/**
 * Tells the person something by the system's own notifications, for every part of the app. What stands in one was often typed by
 * somebody else (a ticket, the name of a member): it is one line of text there, never markup.
 */
import path from 'node:path';
import { z } from 'zod';
import type { Notice, NoticeKind, Place } from '@shared/model/notice';
import { jsonFile, type JsonFile } from './jsonFile';
import type { Logger } from './logging';

const LONGEST = 120;
/** So many names of what was told are kept: years of them. */
const MOST_TOLD = 2000;

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
  /** Names of what was told once, oldest first. */
  told: JsonFile<string[]>;
  warn: (message: string) => void;
};

/** What was told once, in the folder of the person's data. */
export function toldFile(folder: string, log: Logger): JsonFile<string[]> {
  return jsonFile(
    path.join(folder, 'told.json'),
    z.array(z.string()),
    () => [],
    (kept, reason) => log.warn(`told.json could not be read (${reason}); kept as ${kept}`),
  );
}

export type Notify = (notice: Notice) => void;

export function createNotify({ system, wants, open, told, warn }: NotifyDeps): Notify {
  let names: string[] | null = null;

  /** False where it was told before. What cannot be kept is told again after a restart: better twice than never. */
  const isFirst = (name: string): boolean => {
    names ??= told.read();
    if (names.includes(name)) return false;
    names = [...names, name].slice(-MOST_TOLD);
    try {
      told.write(names);
    } catch {
      warn('what was told could not be kept');
    }
    return true;
  };

  return ({ kind, title, body, place, once }) => {
    if (!system.isSupported() || !wants(kind)) return;
    if (once !== undefined && !isFirst(once)) return;
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
