import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { saveFile } from '../../../electron/app/saveFile';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-save-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const chart = {
  name: 'Service / Region 2026-11',
  extension: 'svg',
  label: 'SVG',
  bytes: new Uint8Array([1]),
};

it('a chart is proposed under its whole title, and written for this person only', async () => {
  const proposed: string[] = [];
  const target = path.join(folder, 'chart.svg');
  const toSave = ({ fileName }: { fileName: string }) => {
    proposed.push(fileName);
    return Promise.resolve(target);
  };
  await expect(saveFile({ toSave }, chart)).resolves.toBe('chart.svg');
  expect(proposed).toEqual(['Service Region 2026-11']);
  expect(fs.statSync(target).mode & 0o077).toBe(0);
});

it('a chart that cannot be written says what the system says, and is no fault of the app', async () => {
  const toSave = () => Promise.resolve(path.join(folder, 'gone', 'chart.svg'));
  await expect(saveFile({ toSave }, chart)).rejects.toMatchObject({
    code: 'file.failed',
    params: { reason: 'ENOENT' },
  });
});
