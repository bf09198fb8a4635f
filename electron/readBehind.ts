/**
 * Reads what stands behind the window, in pieces. Read all at once, it would keep the main process busy for so long that
 * the page stood still: the process that draws is being started meanwhile, and what it asks goes through main.
 */
import { setTimeout } from 'node:timers/promises';
import type * as Behind from './behind';

/** Each piece is read with what it needs; what another has read is there already. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import('./app/language'),
  () => import('@shared/datasets'),
  () => import('@shared/contract/operations'),
  () => import('@shared/ipc/contract'),
  () => import('./cloud/client'),
  () => import('./sync'),
  () => import('./actions'),
  () => import('./compose'),
];

export async function readBehind(): Promise<typeof Behind> {
  for (const read of PIECES) {
    await setTimeout(0);
    await read();
  }
  await setTimeout(0);
  return import('./behind');
}
