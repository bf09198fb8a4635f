/** Files of calls made by hand: chosen by handle, read when they are sent, saved where the person says. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputOf } from '@shared/byHand/draft';
import { withBytes, withoutBytes } from '@shared/byHand/files';
import { operation, operations } from '@shared/contract/operations';
import { buildRequest, LARGEST_UPLOAD_BYTES } from '@shared/contract/request';
import { createDownloads } from '../../../electron/explorer/downloads';

const upload = operation('china', 'UploadAccessory');
const draft = {
  file: { handle: 'h1', name: 'note.txt', bytes: '5' },
  form_data: '{"accessory_name":"note.txt"}',
};

describe('a file to upload', () => {
  it('is the only kind of field no text can be typed into', () => {
    const kinds = operations('china').flatMap((o) =>
      o.request.body?.contentType === 'multipart/form-data' ? [o.id] : [],
    );
    expect(kinds).toEqual(['UploadAccessory']);
  });

  it('is checked by the contract before its bytes are read', () => {
    const input = inputOf(upload, draft);
    expect(input['file']).toEqual({ handle: 'h1', name: 'note.txt', bytes: 5 });
    expect(() => buildRequest(upload, withoutBytes(upload, input))).not.toThrow();
    expect(() => buildRequest(upload, withoutBytes(upload, inputOf(upload, { form_data: '{}' })))).toThrow(
      expect.objectContaining({ params: { field: 'file', reason: 'required' } }),
    );
    const large = inputOf(upload, {
      ...draft,
      file: { ...draft.file, bytes: String(LARGEST_UPLOAD_BYTES + 1) },
    });
    expect(() => withoutBytes(upload, large)).toThrow(
      expect.objectContaining({ params: { field: 'file', reason: 'tooLarge' } }),
    );
  });

  it('goes with the bytes that main holds', async () => {
    const bytes = new TextEncoder().encode('hello');
    const asked: string[] = [];
    const input = await withBytes(upload, inputOf(upload, draft), (handle) => {
      asked.push(handle);
      return Promise.resolve({ name: 'note.txt', bytes });
    });
    expect(asked).toEqual(['h1']);
    expect(buildRequest(upload, input).form).toContainEqual({
      name: 'file',
      file: { name: 'note.txt', contentType: 'application/octet-stream', bytes },
    });
  });
});

describe('a file that came as an answer', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-down-'));
  const bytes = new Uint8Array([1, 2, 3]);

  it('is written where the person says, and nowhere when they say nothing', async () => {
    const proposed: unknown[] = [];
    let target: string | null = path.join(folder, 'kept.png');
    const downloads = createDownloads({
      toSave: (proposal) => {
        proposed.push(proposal);
        return Promise.resolve(target);
      },
    });
    const handle = downloads.hold('../../etc/pict:ure.png', bytes);
    expect(await downloads.save(handle)).toEqual({ name: 'kept.png' });
    expect([...fs.readFileSync(path.join(folder, 'kept.png'))]).toEqual([1, 2, 3]);
    target = null;
    expect(await downloads.save(handle)).toBeNull();
    expect(proposed[0]).toEqual({ fileName: 'pict_ure', extension: 'png' });
    expect(fs.readdirSync(folder)).toEqual(['kept.png']);
  });

  it('is let go when five others have come, and says so', async () => {
    const downloads = createDownloads({
      toSave: () => Promise.resolve(path.join(folder, 'x.bin')),
    });
    const first = downloads.hold('a', bytes);
    for (let i = 0; i < 5; i += 1) downloads.hold('b', bytes);
    await expect(downloads.save(first)).rejects.toMatchObject({ code: 'file.missing' });
  });

  it('that cannot be written is an error with the reason of the system', async () => {
    const downloads = createDownloads({
      toSave: () => Promise.resolve(path.join(folder, 'none', 'x.bin')),
    });
    await expect(downloads.save(downloads.hold('a.bin', bytes))).rejects.toMatchObject({
      code: 'file.failed',
      params: { reason: 'ENOENT' },
    });
  });
});
