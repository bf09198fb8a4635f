import { useEffect } from 'react';
import { commandFor, runFromOutside } from '../commands';
import { useDialogs } from '../state/dialogs';
import { useUi } from '../state/ui';
import { keysOf } from '../ui/keys';

/** Regions that F6 goes through, in the order of the screen; the table and the panel lie inside the body. */
const REGIONS = '[data-region]';
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), [tabindex]:not([tabindex="-1"]), [role="grid"]';

/** Shortcuts of the registry, and F6 between regions. They rest while a dialog is open. */
export function useKeyboard(): void {
  useEffect(() => {
    const platform = window.yunzhang.platform;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'F6') {
        event.preventDefault();
        // What floats keeps the keyboard.
        if (useDialogs.getState().open > 0 || useUi.getState().overlay !== null) return;
        moveRegion(event.shiftKey ? -1 : 1);
        return;
      }
      const command = commandFor(keysOf(event, platform));
      if (!command) return;
      // Taken here, so that the native menu does not run it a second time.
      event.preventDefault();
      runFromOutside(command.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  const found = regions.findLastIndex((region) => region.contains(document.activeElement));
  // From nowhere: forward to the first, backward to the last.
  const at = found < 0 && step < 0 ? 0 : found;
  for (let i = 1; i <= regions.length; i += 1) {
    const region = regions[(at + step * i + 2 * regions.length) % regions.length];
    const target =
      region?.querySelector<HTMLElement>('[aria-current]:not(:disabled)') ??
      region?.querySelector<HTMLElement>(FOCUSABLE);
    if (target) {
      target.focus();
      return;
    }
  }
}
