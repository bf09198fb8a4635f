import type { WebContents } from 'electron';
import type { EventName, EventPayload } from '@shared/ipc/contract';
import { EVENT_PREFIX } from '@shared/ipc/names';

export type SendEvent = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Sends events to the page while there is one. A page that is not there misses nothing: it asks when it starts. */
export function createEvents(page: () => WebContents | null): SendEvent {
  return (name, payload) => {
    const contents = page();
    if (contents && !contents.isDestroyed() && !contents.isCrashed())
      contents.send(EVENT_PREFIX + name, payload);
  };
}
