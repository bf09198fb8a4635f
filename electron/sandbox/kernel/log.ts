/** What arrived, for tests and for the curious. Holds names and never a secret. */
export type RequestEntry = {
  at: string;
  site: string;
  method: string;
  path: string;
  query: Record<string, string>;
  operation: string | null;
  /** Names only. */
  signedHeaders: string[];
  account: string | null;
  /** 0: no answer was given. */
  status: number;
  errorCode: string | null;
  fault: string | null;
  requestId: string;
};

const KEPT = 2000;

export class RequestLog {
  private entries: RequestEntry[] = [];

  add(entry: RequestEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries = this.entries.slice(-KEPT);
  }

  list(): readonly RequestEntry[] {
    return [...this.entries];
  }

  clear(): void {
    this.entries = [];
  }
}
