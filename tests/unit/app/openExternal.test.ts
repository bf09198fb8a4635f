import { beforeEach, describe, expect, it, vi } from 'vitest';

const opened = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('electron', () => ({ shell: { openExternal: opened } }));
import { openExternal } from '../../../electron/app/openExternal';

beforeEach(() => opened.mockClear());

describe('openExternal', () => {
  it.each([
    'https://support.huaweicloud.com/billing/index.html',
    'https://www.huaweicloud.com/',
    'https://account.huaweicloud.com/usercenter/?x=1#/bills',
  ])('opens %s', async (link) => {
    expect(await openExternal(link)).toBe(true);
    expect(opened).toHaveBeenCalledExactlyOnceWith(link);
  });

  it.each([
    'http://support.huaweicloud.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://huaweicloud.com/share',
    'ms-msdt:/id',
    'https://huaweicloud.com.evil.example/',
    'https://evilhuaweicloud.com/',
    'https://huaweicloud.com@evil.example/',
    'https://user:pass@huaweicloud.com/',
    'https://huaweicloud.com:8443/',
    'https://evil.example/?https://huaweicloud.com/',
    'https://evil.example\\@huaweicloud.com/',
    '//huaweicloud.com/',
    '',
  ])('refuses %s', async (link) => {
    expect(await openExternal(link)).toBe(false);
    expect(opened).not.toHaveBeenCalled();
  });
});
