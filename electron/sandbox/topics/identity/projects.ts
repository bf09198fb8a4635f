import type { Account } from '../../world/accounts';
import { Draw, hashText, mix } from '../../world/random';

export type Project = { id: string; name: string };

/** One project per region, named as the region is, and one for the other services of the site. */
export function projectsOf(account: Account): Project[] {
  return [...account.regions, 'MOS'].map((name) => ({
    id: new Draw(mix(account.seed, hashText(`project/${name}`))).hex(32),
    name,
  }));
}
