// Owns the shape of a migration.

export interface Migration {
  /** 1, 2, 3 …: what `user_version` says once it is done. */
  readonly version: number;
  /** Several statements, run in one transaction. A published migration is never edited. */
  readonly sql: string;
}
