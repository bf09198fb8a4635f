import { net, powerMonitor } from 'electron';

const LOOK_EVERY_MS = 5_000;

export type NetworkWatch = { isOnline(): boolean; stop(): void };

/**
 * Tells when the computer seems to gain or lose its network. Only a hint: it says that there is an interface, not that
 * the cloud can be reached, so nothing is refused because of it. Electron has no event for this in the main process.
 */
export function watchNetwork(onChange: (online: boolean) => void): NetworkWatch {
  let online = net.isOnline();
  const look = () => {
    if (net.isOnline() === online) return;
    online = !online;
    onChange(online);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  powerMonitor.on('resume', look);
  return {
    // What is answered is what was told: an answer of its own, given in a moment without network, would never be taken back.
    isOnline() {
      look();
      return online;
    },
    stop() {
      clearInterval(timer);
      powerMonitor.off('resume', look);
    },
  };
}
