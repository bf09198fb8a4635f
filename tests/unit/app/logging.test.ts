import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog, removeOldLogs } from '../../../electron/app/logging';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-log-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('log', () => {
  it('writes one file a day, readable by this user only, without secrets', () => {
    const log = openLog(folder, false);
    log.info('signed', { headers: { Authorization: 'SDK-HMAC-SHA256 Access=AAAA' } });
    log.error('failed', new Error('sk=MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc'));
    const files = fs.readdirSync(folder);
    expect(files).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.log$/)]);
    const file = path.join(folder, files[0] ?? '');
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain('[error]');
    expect(text).toContain('signed');
    expect(text).not.toMatch(/AAAA|MFyfvK41/);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the newest fourteen days', () => {
    const day = (n: number) => `2026-09-${String(n).padStart(2, '0')}`;
    for (let n = 1; n <= 20; n++) fs.writeFileSync(path.join(folder, `${day(n)}.log`), 'x');
    fs.writeFileSync(path.join(folder, `${day(2)}.old.log`), 'x');
    fs.writeFileSync(path.join(folder, 'other.txt'), 'x');
    removeOldLogs(folder);
    const kept = fs.readdirSync(folder).sort();
    expect(kept).toEqual([...Array.from({ length: 14 }, (_, i) => `${day(i + 7)}.log`), 'other.txt']);
  });
});
