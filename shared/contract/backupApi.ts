// The channels of backups: copies of the office's database, looked into and put back. They answer where the database cannot be opened, too.
import type { AppError } from '../domain/errors.ts';
import type { AppState, Empty } from './appState.ts';

/** Made by the clock, by a person, before a snapshot is read, before another backup takes the database's place, or before a new program changes it. */
export const backupReasons = ['auto', 'by-hand', 'before-import', 'before-restore', 'before-upgrade'] as const;
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

/** Why there may be no backup of today, or why its date may be wrong. */
export type BackupTrouble = Extract<AppError, { readonly kind: 'backupStopped' | 'clockJumped' }>;

export interface BackupStatus {
  /** What all backups hold, may hold, and what is free on their disk. */
  readonly bytes: number;
  readonly budgetBytes: number;
  readonly freeBytes: number;
  readonly trouble: BackupTrouble | null;
}

export const lossKinds = [
  'issuedOrders',
  'orderEvents',
  'dailyReports',
  'ledgerLines',
  'cycles',
  'plans',
  'issuedReports',
  'snapshotsMade',
  'snapshotsRead',
  'auditEntries',
] as const;
export type LossKind = (typeof lossKinds)[number];

/** What stands in the database and not in the backup. */
export interface BackupLoss {
  /** False where the database cannot be read: then nobody knows. */
  readonly isComparable: boolean;
  readonly lost: readonly { readonly kind: LossKind; readonly count: number }[];
  /** The first of the order numbers that were given since. */
  readonly numbers: readonly string[];
  /** Entries of the audit log that the backup has and the database has not: the two went different ways. */
  readonly entriesOnlyThere: number;
}

export interface BackupApi {
  /** The newest first. */
  'backup.list': (input: Empty) => readonly Backup[];
  /** What is in one, after every page of it was checked. */
  'backup.content': (input: { name: string }) => BackupContent;
  /** What would be lost from the database if it were put back. */
  'backup.loss': (input: { name: string }) => BackupLoss;
  'backup.status': (input: Empty) => BackupStatus;
  'backup.make': (input: Empty) => readonly Backup[];
  /** Puts one in the place of the database, which is kept as a backup itself. */
  'backup.restore': (input: { name: string }) => AppState;
  /** Begins a new office where the database is missing; the backups of the old one are put aside, and its numbers are not given again. */
  'backup.beginAnew': (input: Empty) => AppState;
}
