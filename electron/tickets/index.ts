import { createFiles } from './files';
import { createLive } from './live';
import { createLook } from './look';
import type { Tickets, TicketsDeps } from './types';

export type { Tickets, TicketsDeps, Picture } from './types';
export { createNotices } from './notices';
export { noticeOf } from './noticeText';

export function createTickets(deps: TicketsDeps): Tickets {
  return { ...createLive(deps), ...createFiles(deps), ...createLook(deps) };
}
