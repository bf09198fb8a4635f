/** What the preload puts on `window.yunzhang`: the only door between page and main. */
import type { Answer, CallInput, CallName, CallOutput, EventName, EventPayload } from './contract';

export type Bridge = {
  readonly calls: { readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>> };
  /** Each registers a listener and returns what removes it. */
  readonly events: {
    readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void;
  };
  /** Node's process.platform: decides how shortcuts are written and where window buttons are. */
  readonly platform: string;
};
