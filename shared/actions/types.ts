/**
 * An action is one thing that can be done in the cloud. Its definition is one file here: what it needs, what the person
 * has to see before it is done, what is sent, how an outcome that got lost is found out, and what is pulled again.
 * It does no I/O of its own: main gives it a way to ask the cloud, with reads only.
 */
import type { z } from 'zod';
import type { InputOf, OperationId, OutputOf } from '../contract/calls';
import type { Site } from '../contract/types';
import type { DatasetId } from '../datasets';
import type { SourceTexts } from '../i18n';
import type { Choice, Direction, FactValue, Fate, Item, Risk } from '../model/action';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];

/** A key of any text of the app, with its namespace. */
export type TextKey = {
  [N in keyof SourceTexts]: `${N}:${Leaves<SourceTexts[N]>}`;
}[keyof SourceTexts];

/** A text with what is filled in, checked by the compiler. */
export type Words = { key: TextKey; values?: Record<string, string | number> };

/** An answer of the cloud, decoded by the contract: amounts and decimals are exact text. */
export type Answered = Record<string, unknown>;

/**
 * Asks the cloud now, with an operation that reads.
 * @throws AppError cloud.*, network.*
 */
export type Ask = <Id extends string>(operation: Id, input?: InputOf<Id>) => Promise<OutputOf<Id>>;

export type Context = {
  ask: Ask;
  site: Site;
  /** Currency of the account. */
  currency: string;
  /** ms since the epoch. */
  now: number;
  /**
   * A file the person has chosen, by the handle main gave for it.
   * @throws AppError file.missing
   */
  file: (handle: string) => Promise<{ name: string; bytes: Uint8Array }>;
};

/** One request on the wire, and one entry of the journal. */
export type Step = { [Id in OperationId]: StepOf<Id> }[OperationId];

/** The request of one operation, its input typed by its id. */
export type StepOf<Id extends OperationId> = Tracked & { operation: Id; input: InputOf<Id> };

/** What the journal keeps of it beside the request. */
export type Tracked = {
  /** What it acts on ("order:CS2411", "resource:1a2b"): locked until the outcome is known. At least one. */
  subjects: readonly string[];
  /** Ids of the plan's items it deals with. */
  items: readonly string[];
  /** Its part of the amount, exact decimal text; null where no money moves. */
  amount: string | null;
  /** What has to be remembered to find out later whether it took effect: plain JSON. */
  known: { readonly [key: string]: string | number | boolean | null | readonly string[] };
};

/** The same as what crosses to the page, with texts whose keys the compiler knows. */
type CheckedValue = Exclude<FactValue, { kind: 'say' }> | { kind: 'say'; say: Words };
export type PlannedFact = { label: Words; value: CheckedValue };
export type PlannedItem = Omit<Item, 'note' | 'details'> & { note: Words | null; details: CheckedValue[] };
export type PlannedOption = {
  [K in keyof Choice['options'][number]]: K extends 'label'
    ? CheckedValue
    : K extends 'details'
      ? CheckedValue[]
      : K extends 'off'
        ? Words | null
        : Choice['options'][number][K];
};
export type PlannedChoice = Omit<Choice, 'label' | 'hint' | 'options'> & {
  label: Words;
  hint: Words | null;
  options: PlannedOption[];
};

export type Plan = {
  amount: { value: string; direction: Direction } | null;
  choices: readonly PlannedChoice[];
  facts: readonly PlannedFact[];
  items: readonly PlannedItem[];
  /** Cash balance before and after, exact decimal text; null where it does not change. */
  balance: { before: string; after: string } | null;
  warnings: readonly Words[];
  /** What the person types when it cannot be undone. */
  typeName: string | null;
  steps: readonly Step[];
};

/**
 * A step whose answer was lost. `quiet`: it was sent so long ago that it takes no effect any more if it has taken none. When that
 * was is not told: clocks of two computers differ, so that `known` holds what was there before instead.
 */
export type LostStep = Tracked & { operation: string; quiet: boolean };

/**
 * What the cloud says about it. `failed` means that it did not take effect; that is believed only when enough time has
 * passed since it was sent, because until then it may still be under way.
 */
export type Settlement =
  | { state: 'done'; evidence: Words; fates?: Fate[] }
  | { state: 'failed'; evidence: Words }
  | { state: 'open'; evidence: Words };

export type Settling =
  | { by: 'asking'; ask(context: Context, step: LostStep): Promise<Settlement> }
  /** Nothing in the cloud can be asked: the words say what to look at. */
  | { by: 'person'; check: TextKey };

export type ActionDefinition<S extends z.ZodType = z.ZodType> = {
  id: string;
  /** Operations it may send, for the list of what is implemented where. */
  operations: readonly string[];
  risk: Risk;
  title: TextKey;
  verb: TextKey;
  input: S;
  /** Pulled again afterwards. */
  datasets: readonly DatasetId[];
  /**
   * Reads afresh and says what will happen.
   * @throws AppError action.notPossible with the reason as a text key, or what a read threw
   */
  prepare(context: Context, input: z.output<S>): Promise<Plan>;
  /**
   * What stands before it is done, where a lost outcome is told by that: asked for right before the requests go, as what was shown may
   * be a quarter of an hour old. One for each step; it is kept with what is known of the step.
   */
  standing?(context: Context, steps: readonly Step[]): Promise<readonly Step['known'][]>;
  /** What became of each item, read from the answer; without it, all of them are done. */
  fates?(step: Pick<Step, 'items' | 'input'>, answer: Answered): Fate[];
  /** What it acts on is acted on once, whatever form it is asked for from again; the reason that is given then. */
  once?: TextKey;
  /** Where a success has no words of its own: what the cloud says of it when it is asked right afterwards. */
  after?(context: Context, step: Tracked): Promise<Words>;
  settle: Settling;
};

/** Any definition, as the list of all actions holds it: its input is checked by its own schema first. */
export type AnyAction = Omit<ActionDefinition, 'prepare'> & {
  prepare(context: Context, input: unknown): Promise<Plan>;
};

/** Checks a definition against its own input schema, then forgets what the input is. */
export function defineAction<S extends z.ZodType>(definition: ActionDefinition<S>): AnyAction {
  return {
    ...definition,
    prepare: (context, input) => definition.prepare(context, definition.input.parse(input)),
  };
}
