// Channels of backups: list, inspect and restore copies of the office's database. They also work if the database cannot be opened.
import type { AppError } from '../domain/errors.ts';
import type { AppState, Empty } from './appState.ts';

/**
 * Made on schedule, by a person, before reading a snapshot, before a drill, before restoring another backup, or before a new program version
 * migrates the database.
 */
export const backupReasons = ['auto', 'by-hand', 'before-import', 'before-drill', 'before-restore', 'before-upgrade'] as const;
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

/** Why today's backup may be missing, or its date wrong. */
export type BackupTrouble = Extract<AppError, { readonly kind: 'backupStopped' | 'clockJumped' }>;

export interface BackupStatus {
  /** Total size of all backups, its limit, and the free space on their disk. */
  readonly bytes: number;
  readonly budgetBytes: number;
  readonly freeBytes: number;
  readonly trouble: BackupTrouble | null;
}

export const lossKinds = [
  'issuedOrders',
  'orderEvents',
  'issuedPapers',
  'paperEvents',
  'dailyReports',
  'dayRecords',
  'ledgerLines',
  'cycles',
  'plans',
  'issuedReports',
  'snapshotsMade',
  'snapshotsRead',
  'auditEntries',
] as const;
export type LossKind = (typeof lossKinds)[number];

/** What the database has and the backup lacks. */
export interface BackupLoss {
  /** False if the database cannot be read: the loss is then unknown. */
  readonly isComparable: boolean;
  readonly lost: readonly { readonly kind: LossKind; readonly count: number }[];
  /** The first of the numbers of orders and papers given since. */
  readonly numbers: readonly string[];
  /** Audit log entries that the backup has and the database lacks: the two have diverged. */
  readonly entriesOnlyThere: number;
}

export interface BackupApi {
  /** Newest first. */
  'backup.list': (input: Empty) => readonly Backup[];
  /** The content of a backup, after every page of it was checked. */
  'backup.content': (input: { name: string }) => BackupContent;
  /** What the database would lose if the backup were restored. */
  'backup.loss': (input: { name: string }) => BackupLoss;
  'backup.status': (input: Empty) => BackupStatus;
  'backup.make': (input: Empty) => readonly Backup[];
  /** Restores a backup. The current database is kept as a backup itself. */
  'backup.restore': (input: { name: string }) => AppState;
  /** Starts a new office if the database is missing. Backups of the old one are set aside, and its numbers are not reused. */
  'backup.beginAnew': (input: Empty) => AppState;
}
