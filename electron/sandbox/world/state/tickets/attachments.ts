/** Files of one account: how many, how large, which types, and what is left of the day's allowance. */
import type { Attachment } from './types';

/** The limits the desk names (ShowAccessoryLimits); the figures are the sandbox's own. */
export const LIMITS = {
  count: 5,
  bytes: 10 * 1024 * 1024,
  types: [
    'jpg',
    'jpeg',
    'png',
    'gif',
    'bmp',
    'txt',
    'log',
    'csv',
    'pdf',
    'doc',
    'docx',
    'xls',
    'xlsx',
    'zip',
    'rar',
    '7z',
    'md',
  ],
  dayBytes: 50 * 1024 * 1024,
} as const;

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  pdf: 'application/pdf',
};

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** By the name, as the cloud does: what is inside may be something else. */
export function contentTypeOf(name: string): string {
  return TYPES[extensionOf(name)] ?? 'application/octet-stream';
}

export type Refusal = 'type' | 'size' | 'day' | 'empty';

export class Attachments {
  private readonly byId = new Map<string, Attachment>();

  constructor(private readonly nextId: () => string) {}

  /** What stands against taking a file; null when it is taken. */
  refusal(name: string, size: number, now: number): Refusal | null {
    if (size === 0) return 'empty';
    if (!(LIMITS.types as readonly string[]).includes(extensionOf(name))) return 'type';
    if (size > LIMITS.bytes) return 'size';
    return this.today(now) + size > LIMITS.dayBytes ? 'day' : null;
  }

  put(name: string, bytes: Uint8Array, now: number): Attachment {
    const attachment: Attachment = {
      id: this.nextId(),
      name,
      contentType: contentTypeOf(name),
      bytes,
      at: now,
      ticketId: null,
    };
    this.byId.set(attachment.id, attachment);
    return attachment;
  }

  get(id: string): Attachment | undefined {
    return this.byId.get(id);
  }

  attach(id: string, ticketId: string): void {
    const attachment = this.byId.get(id);
    if (attachment) attachment.ticketId = ticketId;
  }

  delete(id: string): void {
    this.byId.delete(id);
  }

  /** Bytes of the GMT+8 day of `now`. */
  private today(now: number): number {
    const day = (ms: number): number => Math.floor((ms + 8 * 3_600_000) / 86_400_000);
    return [...this.byId.values()]
      .filter((a) => day(a.at) === day(now))
      .reduce((sum, a) => sum + a.bytes.length, 0);
  }
}
