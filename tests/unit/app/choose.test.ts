import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const system = vi.hoisted(() => ({ answers: [] as (string | null)[], asked: [] as string[] }));
vi.mock('electron', () => ({
  app: { getPath: () => '/documents' },
  dialog: {
    showSaveDialog: ({ defaultPath }: { defaultPath: string }) => {
      system.asked.push(defaultPath);
      const filePath = system.answers.shift() ?? null;
      return Promise.resolve(
        filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath },
      );
    },
  },
}));
const { createChooser } = await import('../../../electron/app/choose');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-choose-'));
  system.asked = [];
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);
const save = () => createChooser(() => null).toSave({ fileName: 'bill', extension: 'csv' });

it('a name typed without its extension does not replace a file nobody was asked about', async () => {
  fs.writeFileSync(inFolder('bill.csv'), 'kept');
  system.answers = [inFolder('bill'), null];
  await expect(save()).resolves.toBeNull();
  expect(system.asked).toEqual([path.join('/documents', 'bill.csv'), inFolder('bill.csv')]);

  system.answers = [inFolder('bill'), inFolder('bill.csv')];
  await expect(save()).resolves.toBe(inFolder('bill.csv'));
});

it('gets its extension, also where the name has a point in it', async () => {
  system.answers = [inFolder('bill.2026')];
  await expect(save()).resolves.toBe(inFolder('bill.2026.csv'));
  system.answers = [inFolder('BILL.CSV')];
  await expect(save()).resolves.toBe(inFolder('BILL.CSV'));
});

it('a file whose extension is in capitals does not get it twice', async () => {
  system.answers = [inFolder('cases.CSV')];
  const answer = createChooser(() => null).toSave({ fileName: 'cases', extension: 'CSV' });
  await expect(answer).resolves.toBe(inFolder('cases.CSV'));
});
