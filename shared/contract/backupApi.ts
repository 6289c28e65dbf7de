// Owns the channels of backups: copies of the office's database, looked into and put back. They answer where the database cannot be opened, too.
import type { AppState, Empty } from './appState.ts';

/** Made by the clock, by a person, before a snapshot is read, or before another backup takes the database's place. */
export const backupReasons = ['auto', 'by-hand', 'before-import', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface Backup {
  readonly name: string;
  readonly reason: BackupReason;
  /** ISO instant. */
  readonly at: string;
  readonly bytes: number;
}

export interface BackupContent {
  readonly office: string | null;
  readonly dataset: string | null;
  readonly demands: number;
  readonly orders: number;
  readonly auditEntries: number;
}

export interface BackupApi {
  /** The newest first. */
  'backup.list': (input: Empty) => readonly Backup[];
  /** What is in one, after every page of it was checked. */
  'backup.content': (input: { name: string }) => BackupContent;
  'backup.make': (input: Empty) => readonly Backup[];
  /** Puts one in the place of the database, which is kept as a backup itself. */
  'backup.restore': (input: { name: string }) => AppState;
}
