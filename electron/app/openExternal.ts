import { shell } from 'electron';
import { isKnownLink } from '@shared/model/knownLink';

/** Opens a known link in the person's browser. @returns false when the link is refused. */
export async function openExternal(link: string): Promise<boolean> {
  if (!isKnownLink(link)) return false;
  await shell.openExternal(new URL(link).href);
  return true;
}
