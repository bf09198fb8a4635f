/** The tags of a resource as the cloud writes them in one text: "env=prod;team=shop". */
export function tagPairs(text: string | undefined): [key: string, value: string][] {
  return (text ?? '')
    .split(';')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}
