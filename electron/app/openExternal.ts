import { shell } from 'electron';

/** Sites a link of the app may lead to. Sub-domains of these count; nothing else does. */
const KNOWN_HOSTS = ['huaweicloud.com', 'myhuaweicloud.com'];

/** https, a known host, no user name that could pass for a host, the standard port. */
export function isKnownLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    KNOWN_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  );
}

/** Opens a known link in the person's browser. @returns false when the link is refused. */
export async function openExternal(link: string): Promise<boolean> {
  if (!isKnownLink(link)) return false;
  await shell.openExternal(new URL(link).href);
  return true;
}
