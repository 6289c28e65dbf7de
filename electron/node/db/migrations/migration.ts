// The type of a migration.

export interface Migration {
  /** 1, 2, 3 …: the value of `user_version` once it has run. */
  readonly version: number;
  /** One or more statements, run in one transaction. Never edit a published migration. */
  readonly sql: string;
}
