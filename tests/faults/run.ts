/** One fault run: a person wants one thing done once; the line, the cloud and the app do their worst. */
import { actionById } from '@shared/actions';
import type { Entry } from '@shared/model/action';
import type { Actions } from '../../electron/actions';
import type { FaultInput, Sandbox } from '../../electron/sandbox/server';
import type { SandboxActions } from '../support/sandboxActions';
import type { Random } from './random';
import type { Wish } from './scenarios';
import type { Line, Wire } from './wire';

/** Longer than anything in a run takes; the app's clock is moved by it. */
export const QUIET_MS = 60_000;
const ATTEMPTS = 4;

export type Report = {
  wish: Wish;
  /** What happened, in order: for whoever has to find out why. */
  story: string[];
  /** Outcomes the journal had before it was settled. */
  unknown: number;
  sent: number;
  done: number;
  /** null: as it should be. */
  wrong: string | null;
};

type Ground = { sandbox: Sandbox; bench: SandboxActions; wire: Wire; random: Random };

/** What the server may do with a write that arrives. */
const SERVER: readonly FaultInput['kind'][] = [
  'drop',
  'cut',
  'status',
  'throttle',
  'malformed',
  'html',
  'timeoutAfterEffect',
  'wrongContent',
];
const LINES: readonly Line[] = ['passes', 'passes', 'late', 'never', 'severed'];

export async function faultRun(ground: Ground, wish: Wish): Promise<Report> {
  const { bench, wire } = ground;
  const story: string[] = [];
  await wish.before?.();
  const before = wire.count();
  bench.mark();
  let actions = bench.again();
  let unknown = 0;
  let believed = 0;
  for (let attempt = 0; attempt < ATTEMPTS && believed === 0; attempt += 1) {
    actions = await tryOnce(ground, actions, wish, story, attempt === ATTEMPTS - 1);
    const left = await ofWish(actions, wish, bench);
    unknown += left.filter((e) => e.state === 'unknown').length;
    await settleAll(ground, actions, story);
    const entries = await ofWish(actions, wish, bench);
    story.push(`journal: ${entries.map((e) => e.state).join(',')}`);
    believed = entries.filter((e) => e.state === 'done' && isWhole(e)).length;
    if (entries.some((e) => e.state === 'done' && !isWhole(e))) break;
    if (entries.some((e) => e.state === 'unknown' || e.state === 'sent'))
      return report(`still ${entries.map((e) => e.state).join(',')} after everything was asked`);
  }
  const done = await wish.done();
  if (done > 1) return report(`done ${done} times`);
  if (believed > 1) return report(`the journal says ${believed} times done`);
  if (believed !== done && !isPartial(await ofWish(actions, wish, bench)))
    return report(`the journal says ${believed}, the cloud ${done}`);
  if (bench.test.methods.lockedSubjects().length > 0) return report('something is still locked');
  if (!ground.sandbox.state.ledger.conserved()) return report('money was lost or made');
  const spoilt = wish.spoilt?.() ?? null;
  if (spoilt !== null) return report(spoilt);
  return report(null);

  async function report(wrong: string | null): Promise<Report> {
    return { wish, story, unknown, sent: wire.count() - before, done: await wish.done(), wrong };
  }
}

const isWhole = ({ detail }: Entry) => !detail.fates?.some((f) => f.state === 'failed');
const isPartial = (entries: readonly Entry[]) => entries.some((e) => e.state === 'done' && !isWhole(e));

/** Entries of this run: those planned since it began. */
async function ofWish(actions: Actions, wish: Wish, bench: SandboxActions): Promise<Entry[]> {
  const { entries } = await actions.page({ text: '', offset: 0, limit: 20 });
  return entries.filter((e) => e.action === wish.action && Date.parse(e.plannedAt) >= bench.since());
}

/** @returns the actions that are alive afterwards: another object after a crash */
async function tryOnce(
  { sandbox, bench, wire, random }: Ground,
  actions: Actions,
  wish: Wish,
  story: string[],
  last: boolean,
): Promise<Actions> {
  const windows = [actions, ...(random.chance(0.3) ? [bench.again()] : [])];
  const shown = await Promise.all(
    windows.map((w) =>
      w.prepare({ accountId: 'a1', action: wish.action, input: wish.input() }).catch((e: unknown) => {
        story.push(`not offered: ${codeOf(e)}`);
        return null;
      }),
    ),
  );
  // In the end the person gets through.
  const line = last ? 'passes' : random.pick(LINES);
  const fault = last || line !== 'passes' || random.chance(0.2) ? null : random.pick(SERVER);
  wire.plan([line]);
  const [operation] = operationsOf(wish.action);
  if (fault && operation) sandbox.faults.add(faultOf(fault, operation, random));
  story.push(`line ${line}${fault ? `, server ${fault}` : ''}, windows ${windows.length}`);

  const handed = wire.handedOver();
  const clicks = shown.flatMap((one, i) => {
    const window = windows[i];
    if (!one || !window) return [];
    const { proof } = one.confirmation;
    const input = { ticket: one.ticket, ...('expected' in proof ? { typed: proof.expected } : {}) };
    const times = random.chance(0.3) ? 2 : 1;
    return Array.from({ length: times }, () => ({ window, input }));
  });
  const under = clicks.map(({ window, input }) =>
    window.execute(input).then(
      ({ entries }) => story.push(`answered: ${entries.map((e) => e.state).join(',')}`),
      (e: unknown) => story.push(`refused: ${codeOf(e)}`),
    ),
  );
  const all = Promise.all(under);
  const kill = random.chance(line === 'severed' ? 0.5 : 0.15);
  await Promise.race([handed, all]);
  if (kill) {
    story.push('killed');
    const next = bench.crash();
    sandbox.faults.clear();
    await next.recover();
    await next.begin();
    return next;
  }
  if (line === 'severed') {
    await wire.severed();
    for (const { window, input } of clicks) window.stop(input.ticket);
    story.push('told to stop');
  }
  await all;
  sandbox.faults.clear();
  return actions;
}

/** The cloud is asked at once, when what was late has arrived, and when nothing can arrive any more. */
async function settleAll(
  { bench, wire, random, sandbox }: Ground,
  actions: Actions,
  story: string[],
): Promise<void> {
  if (random.chance(0.3)) sandbox.faults.add({ kind: 'drop', times: 5 });
  story.push(`asked at once: ${JSON.stringify(await actions.settle({ entries: null }))}`);
  sandbox.faults.clear();
  await wire.arrive();
  await actions.settle({ entries: null });
  bench.skip(QUIET_MS);
  story.push(`asked after all: ${JSON.stringify(await actions.settle({ entries: null }))}`);
}

function faultOf(kind: FaultInput['kind'], operation: string, random: Random): FaultInput {
  if (kind === 'status') return { kind, status: random.pick([500, 502, 503] as const), operation };
  return { kind, operation } as FaultInput;
}

function operationsOf(action: string): readonly string[] {
  return actionById(action)?.operations ?? [];
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
