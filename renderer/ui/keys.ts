/** Shortcuts are written "Mod+Shift+A"; Mod is Ctrl, and Command on macOS. */

const MAC: Record<string, string> = { Mod: '\u2318', Shift: '\u21e7', Alt: '\u2325', Enter: '\u21a9' };

export function keysText(keys: string, platform: string): string {
  const parts = keys.split('+');
  if (platform === 'darwin') return parts.map((part) => MAC[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join(' ');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut a key press stands for, in the notation above. */
export function keysOf(event: Pressed, platform: string): string {
  const mod = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
}
