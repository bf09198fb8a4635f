/**
 * All migrations, by number. Shipped ones are never edited; a change is a new file with a number of its own. Each is applied
 * once, those that are missing in the order of their numbers, so that two that were written side by side may come in any order.
 */
import { first } from './0001-first';
import { bills } from './0002-bills';
import { tickets } from './0003-tickets';
import { enterprise } from './0004-enterprise';
import { orders } from './0005-orders';
import { sync } from './0008-sync';
import { once } from './0009-once';
import { memberOrders } from './0013-memberOrders';
import { denied } from './0016-denied';
import { invoices } from './0020-invoices';
import { peakSamples } from './0021-peakSamples';
import { sums } from './0010-sums';
import { catalogues } from './0012-catalogues';

export type Migration = { version: number; name: string; sql: string };

export const migrations: readonly Migration[] = [
  { version: 1, name: 'first', sql: first },
  { version: 2, name: 'bills', sql: bills },
  { version: 3, name: 'tickets', sql: tickets },
  { version: 4, name: 'enterprise', sql: enterprise },
  { version: 5, name: 'orders', sql: orders },
  { version: 8, name: 'sync', sql: sync },
  { version: 9, name: 'once', sql: once },
  { version: 13, name: 'items of orders paid for members', sql: memberOrders },
  { version: 16, name: 'denied', sql: denied },
  { version: 10, name: 'sums', sql: sums },
  { version: 12, name: 'catalogues', sql: catalogues },
  { version: 20, name: 'invoices', sql: invoices },
  { version: 21, name: 'peak samples', sql: peakSamples },
];

/** The newest schema version this app knows. */
export const SCHEMA_VERSION = Math.max(...migrations.map((m) => m.version));
