/** States of tickets in words, and how much of a contact is shown. */
import type { T } from '../../i18n';
import type { BadgeKind } from '../../ui/Badge';

const KNOWN = ['0', '1', '2', '3', '4', '5', '12', '17'] as const;

export function statusText(status: string, t: T): string {
  const known = KNOWN.find((k) => k === status);
  return known ? t(`tickets:status.${known}`) : t('tickets:status.other', { status });
}

export function statusKind(status: string): BadgeKind {
  switch (status) {
    case '17':
      return 'notice';
    case '2':
      return 'ok';
    case '0':
    case '1':
      return 'info';
    default:
      return 'plain';
  }
}

/** "138****2671": enough to know it again. */
export function maskedNumber(number: string): string {
  if (number.length <= 4) return number;
  const head = number.length > 7 ? number.slice(0, 3) : '';
  return `${head}****${number.slice(-4)}`;
}

export function maskedMail(mail: string): string {
  const at = mail.indexOf('@');
  return at <= 0 ? maskedNumber(mail) : `${mail.slice(0, Math.min(2, at))}***${mail.slice(at)}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Local day and time of a message: "11-20 09:12". */
export function dayText(instant: string | null): string {
  if (!instant || Number.isNaN(Date.parse(instant))) return '';
  const at = new Date(instant);
  const day = `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return at.getFullYear() === new Date().getFullYear() ? day : `${at.getFullYear()}-${day}`;
}

export function clockText(instant: string | null): string {
  if (!instant || Number.isNaN(Date.parse(instant))) return '';
  const at = new Date(instant);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** Today's time, otherwise the day. */
export function whenText(instant: string | null): string {
  const day = dayText(instant);
  return day === dayText(new Date().toISOString()) ? clockText(instant) : day;
}

const HOUR = 3_600_000;

/** Full days since an instant. */
export function ageDays(instant: string | null, now = Date.now()): number {
  const at = Date.parse(instant ?? '');
  return Number.isNaN(at) ? 0 : Math.floor((now - at) / (24 * HOUR));
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Two letters or one Chinese character for whoever speaks. */
export function initials(name: string): string {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  const first = /\p{Script=Han}/u.exec(last)?.[0];
  return (
    first ??
    name
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 2)
      .toUpperCase()
  );
}

/** "Serious" of "Serious: business impaired, no workaround"; the meaning is told where there is room. */
export function shortSeverity(name: string): string {
  return name.split(/[:：]/, 1)[0]?.trim() || name;
}
