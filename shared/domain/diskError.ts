// Errors of the office's data directory and of the number series kept in it, as values.

export type DiskError =
  /** No database, or one without an office, next to an office's backups or the numbers it has given. */
  | { readonly kind: 'databaseMissing'; readonly path: string; readonly backups: number }
  /** Bytes needed and bytes free; null if the disk failed before the space was checked. */
  | { readonly kind: 'diskFull'; readonly path: string; readonly needed: number | null; readonly free: number | null }
  | { readonly kind: 'diskReadOnly'; readonly path: string }
  /** A number series can only be moved forward, and `next` is its next number already. */
  | { readonly kind: 'numberNotHigher'; readonly asked: number; readonly next: number }
  /** The machine's clock is behind the last recorded instant (ISO). */
  | { readonly kind: 'clockJumped'; readonly last: string; readonly now: string };
