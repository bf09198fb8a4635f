/** All migrations of the book in order. Shipped ones are never edited; a change is a new file with the next number. */
import type { Migration } from '../../store/migrations';
import { journal } from './0001-journal';
import { billsBook } from './0002-bills';
import { enterpriseBook } from './0003-enterprise';
import { tickets } from './0004-tickets';
import { signatures } from './0007-signatures';
import { ordersBook } from './0005-orders';
import { watchTold } from './0009-watchTold';
import { signedPulls } from './0011-signedPulls';

export const bookMigrations: readonly Migration[] = [
  { version: 1, name: 'journal', sql: journal },
  { version: 2, name: 'bills', sql: billsBook },
  { version: 3, name: 'enterprise', sql: enterpriseBook },
  { version: 4, name: 'tickets', sql: tickets },
  { version: 7, name: 'signatures', sql: signatures },
  { version: 5, name: 'orders', sql: ordersBook },
  { version: 9, name: 'what of accounts was told', sql: watchTold },
  { version: 11, name: 'signed pulls', sql: signedPulls },
];
