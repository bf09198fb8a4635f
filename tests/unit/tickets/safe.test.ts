/** What other people write: names of files, links in messages, pictures. */
import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownLink } from '@shared/model/knownLink';
import { pieces, visible } from '../../../renderer/views/tickets/links';
import { numbered, safeName } from '../../../electron/files/safeName';
import { limitsOf } from '../../../electron/tickets/live';

describe('names of attachments', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['/absolute.txt', 'absolute.txt'],
    ['invoice\u202egnp.exe', 'invoice_gnp.exe'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['a:b|c?.log', 'a_b_c_.log'],
    ['  ..hidden', 'hidden'],
    ['', 'attachment'],
    ['...', 'attachment'],
    ['10 月账单.csv', '10 月账单.csv'],
  ])('%j is saved as %j', (given, safe) => {
    expect(safeName(given, 'attachment')).toBe(safe);
  });

  it('never leave the folder, never hold a control character, and fit any file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeName(given, 'attachment');
        expect(path.basename(name)).toBe(name);
        expect(path.win32.basename(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(124);
        expect(name).not.toBe('');
        expect(name.startsWith('.')).toBe(false);
      }),
    );
  });

  it('get a number beside one that is taken, before the extension', () => {
    expect(numbered('report.pdf', 2)).toBe('report (2).pdf');
    expect(numbered('report', 3)).toBe('report (3)');
  });
});

describe('links in messages', () => {
  it('are only those of the cloud, by https, without a user that passes for a host', () => {
    const text =
      'see https://support.huaweicloud.com/a.html, http://support.huaweicloud.com/b https://evil.example/ https://support.huaweicloud.com@evil.example/ https://huaweicloud.com.evil.example/ javascript:alert(1)';
    const links = pieces(text).flatMap((p) => (p.kind === 'link' ? [p.url] : []));
    expect(links).toEqual(['https://support.huaweicloud.com/a.html']);
  });

  it('leave every character of the text in place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(
          pieces(text)
            .map((p) => (p.kind === 'text' ? p.text : p.url))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it.each(['https://huaweicloud.com:8443/', 'ftp://huaweicloud.com/', 'https://xhuaweicloud.com/', 'x'])(
    '%s is none',
    (url) => expect(isKnownLink(url)).toBe(false),
  );

  it('show marks that turn the text around as what they are', () => {
    expect(visible('a\u202eb\u200bc')).toBe('a\u27e8U+202E\u27e9b\u27e8U+200B\u27e9c');
  });
});

describe('limits of attachments', () => {
  it('are read from what the cloud says, whatever the spelling of the types', () => {
    expect(
      limitsOf({
        accessory_limit: { limit_count: '5', limit_size: '10', limit_file_type: '*.jpg,.PNG;zip' },
      }),
    ).toEqual({ count: 5, bytes: 10 * 1024 * 1024, types: ['jpg', 'png', 'zip'] });
  });
});
