import { iconPaths, type IconName } from './iconPaths';

export type { IconName } from './iconPaths';

/** A line icon. It stands beside words and is hidden from assistive technology. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'icon small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
