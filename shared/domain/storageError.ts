// Errors of the database, its backups, its log, its disk and the screen lock.
import type { DiskError } from './diskError.ts';

export type StorageError =
  /** `entry` counts from 1. */
  | { readonly kind: 'auditBroken'; readonly entry: number; readonly entries: number }
  | { readonly kind: 'backupBroken'; readonly name: string }
  | { readonly kind: 'noBackup'; readonly path: string }
  | { readonly kind: 'databaseInUse'; readonly path: string }
  | { readonly kind: 'databaseNewer'; readonly found: number; readonly known: number }
  | { readonly kind: 'databaseUnreadable'; readonly path: string; readonly reason: string }
  /** The plan or its dataset is not in the database as it was saved. */
  | { readonly kind: 'planDamaged'; readonly label: string }
  | DiskError
  | { readonly kind: 'locked' }
  | { readonly kind: 'lockWrong' }
  | { readonly kind: 'lockWaits'; readonly seconds: number }
  | { readonly kind: 'lockBroken'; readonly path: string };
