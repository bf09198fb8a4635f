/**
 * How far the clock of each host is from ours. A signature is refused when its date is more than 15 minutes off
 * (contract limits.json, gateway), and many computers' clocks are.
 */

/** The Date header has whole seconds: half of one is the middle of what it can mean. */
const DATE_RESOLUTION_MS = 1000;

type Learned = { offset: number; by: 'header' | 'refusal' };

export type ServerClock = {
  /** Server time minus local time in ms; 0 before the first answer. */
  offset(host: string): number;
  /** Whether any answer of the host has told its time. */
  known(host: string): boolean;
  /** Learns from an answer's Date header; `sentAt` and `receivedAt` are local ms. */
  learnFromHeader(host: string, date: string | undefined, sentAt: number, receivedAt: number): void;
  /** Learns from the server time in a refusal. Returns the skew in ms, or null when the text names no time. */
  learnFromRefusal(host: string, message: string, receivedAt: number): number | null;
};

export function createServerClock(): ServerClock {
  const hosts = new Map<string, Learned>();
  return {
    offset: (host) => hosts.get(host)?.offset ?? 0,
    known: (host) => hosts.has(host),
    learnFromHeader(host, date, sentAt, receivedAt) {
      // The gateway's own statement outlives the Date headers, which a proxy on the way may have written.
      if (hosts.get(host)?.by === 'refusal') return;
      const server = date === undefined ? NaN : Date.parse(date);
      if (Number.isNaN(server) || receivedAt < sentAt) return;
      const offset = server + DATE_RESOLUTION_MS / 2 - (sentAt + receivedAt) / 2;
      const uncertainty = (DATE_RESOLUTION_MS + receivedAt - sentAt) / 2;
      hosts.set(host, { offset: Math.abs(offset) <= uncertainty ? 0 : Math.round(offset), by: 'header' });
    },
    learnFromRefusal(host, message, receivedAt) {
      const server = serverTimeIn(message);
      if (server === null) return null;
      const offset = server - receivedAt;
      hosts.set(host, { offset, by: 'refusal' });
      return offset;
    },
  };
}

/**
 * The server time a gateway names when it refuses an expired signature: "signature expired, signature
 * time:20211217T064303Z,server time:20211217T065804Z" (seen in APIGW.0301). Null for any other refusal.
 */
export function serverTimeIn(message: string): number | null {
  if (!/signature expired/i.test(message)) return null;
  const m = /server time:\s*(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(message);
  if (!m) return null;
  const ms = Date.parse(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`);
  return Number.isNaN(ms) ? null : ms;
}
