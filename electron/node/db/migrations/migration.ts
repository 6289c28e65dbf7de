// The type of a migration.
import type { WritableDatabase } from '../sql.ts';

export interface Migration {
  /** 1, 2, 3 …: the value of `user_version` once it has run. */
  readonly version: number;
  /** One or more statements, run in one transaction. Never edit a published migration. */
  readonly sql: string;
  /** What SQL alone cannot do, run after it in the same transaction. */
  readonly move?: (db: WritableDatabase) => void;
}
