import { keysText } from './keys';

/** A shortcut as this computer writes it. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd>{keysText(keys, window.yunzhang.platform)}</kbd>;
}
