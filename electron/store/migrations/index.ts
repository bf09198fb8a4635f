/** All migrations in order. Shipped ones are never edited; a change is a new file with the next number. */
import { first } from './0001-first';

export type Migration = { version: number; name: string; sql: string };

export const migrations: readonly Migration[] = [{ version: 1, name: 'first', sql: first }];

/** The schema version this app knows. */
export const SCHEMA_VERSION = migrations.length;
