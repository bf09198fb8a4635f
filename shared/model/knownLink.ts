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
