/** The file name a download carries; only its last part, so that it cannot name another folder. */
export function fileNameIn(disposition: string): string | null {
  const extended = /\bfilename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain =
    /\bfilename\s*=\s*"([^"]*)"/i.exec(disposition)?.[1] ??
    /\bfilename\s*=\s*([^;"]+)/i.exec(disposition)?.[1];
  const name = (extended === undefined ? plain : decoded(extended.trim())) ?? '';
  return name.split(/[\\/]/).at(-1)?.trim() || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
