/** Bad days on request: what shall go wrong with the next calls. */
import { z } from 'zod';

const target = {
  /** Operation id; without it, any operation. */
  operation: z.string().min(1).max(100).optional(),
  /** How many of the next calls. */
  times: z.number().int().min(1).max(1_000_000).default(1),
};

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('throttle'), ...target }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.union([z.literal(500), z.literal(502), z.literal(503)]),
    ...target,
  }),
  /** Answers as it should, later. */
  z.strictObject({ kind: z.literal('slow'), delayMs: z.number().int().min(0).max(600_000), ...target }),
  /** The connection goes before anything was done. */
  z.strictObject({ kind: z.literal('drop'), ...target }),
  /** The call takes effect, half of the answer comes, the connection goes. */
  z.strictObject({ kind: z.literal('cut'), ...target }),
  z.strictObject({ kind: z.literal('malformed'), ...target }),
  /** The page of a proxy that wants a sign-in, with status 200. */
  z.strictObject({ kind: z.literal('html'), ...target }),
  /** JSON that has nothing to do with the question. */
  z.strictObject({ kind: z.literal('wrongContent'), ...target }),
  z.strictObject({ kind: z.literal('redirect'), location: z.url().max(2048), ...target }),
  /** Refused with a documented code (contract: errors.json), nothing is done: what no state of the world brings about. */
  z.strictObject({ kind: z.literal('refuse'), code: z.string().regex(/^[A-Z]+\.\d{3,12}$/), ...target }),
  /** The call takes effect, no answer ever comes. */
  z.strictObject({ kind: z.literal('timeoutAfterEffect'), ...target }),
]);

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

export class Faults {
  private queue: Fault[] = [];
  private skewMs = 0;

  /** @throws ZodError for a fault that is none. */
  add(...faults: FaultInput[]): void {
    this.queue.push(...faults.map((f) => faultSchema.parse(f)));
  }

  clear(): void {
    this.queue = [];
    this.skewMs = 0;
  }

  /** Puts the clock of the server off by so many ms, in what it checks and what it says. */
  setClockSkew(ms: number): void {
    this.skewMs = ms;
  }

  clockSkew(): number {
    return this.skewMs;
  }

  pending(): readonly Fault[] {
    return this.queue.map((f) => ({ ...f }));
  }

  /** The fault for a call, if one is waiting; the oldest first. */
  take(operation: string): Fault | null {
    const index = this.queue.findIndex((f) => f.operation === undefined || f.operation === operation);
    const fault = this.queue[index];
    if (!fault) return null;
    if (fault.times > 1) this.queue[index] = { ...fault, times: fault.times - 1 };
    else this.queue.splice(index, 1);
    return fault;
  }
}
