/** Whether the computer runs on its battery or on a line that is paid by volume: both are reasons not to pull unasked. */
import { execFile } from 'node:child_process';
import { powerMonitor } from 'electron';

export type PowerWatch = {
  onBattery(): boolean;
  /** False where the system does not tell. */
  isMetered(): Promise<boolean>;
  stop(): void;
};

const LOOK_EVERY_MS = 60_000;
const ASK_WITHIN_MS = 2_000;

/** @param onChance called each minute, and when the computer wakes or is plugged in */
export function watchPower(onChance: () => void): PowerWatch {
  const timer = setInterval(onChance, LOOK_EVERY_MS);
  powerMonitor.on('resume', onChance);
  powerMonitor.on('on-ac', onChance);
  return {
    onBattery: () => powerMonitor.isOnBatteryPower(),
    isMetered: () => (process.platform === 'linux' ? askNetworkManager() : Promise.resolve(false)),
    stop() {
      clearInterval(timer);
      powerMonitor.off('resume', onChance);
      powerMonitor.off('on-ac', onChance);
    },
  };
}

/** NetworkManager says "yes", "yes (guessed)", "no", "no (guessed)" or "unknown" of each device that is up. */
function askNetworkManager(): Promise<boolean> {
  return new Promise((resolve) => {
    const args = ['-t', '-g', 'GENERAL.METERED', 'device', 'show'];
    execFile('nmcli', args, { timeout: ASK_WITHIN_MS }, (error, out) =>
      resolve(!error && out.split('\n').some((line) => line.startsWith('yes'))),
    );
  });
}
