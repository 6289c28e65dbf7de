// What can go wrong with the place where the office's data lie, and with the numbers that are kept beside it, as values.

export type DiskError =
  /** No database, or one without an office, beside backups of an office or numbers that it gave. */
  | { readonly kind: 'databaseMissing'; readonly path: string; readonly backups: number }
  /** Bytes that are needed and free; null where nobody asked before the disk said no. */
  | { readonly kind: 'diskFull'; readonly path: string; readonly needed: number | null; readonly free: number | null }
  | { readonly kind: 'diskReadOnly'; readonly path: string }
  /** A series of numbers is only ever set upwards: `next` comes next already. */
  | { readonly kind: 'numberNotHigher'; readonly asked: number; readonly next: number }
  /** The machine's clock does not follow the last instant that was written down (ISO). */
  | { readonly kind: 'clockJumped'; readonly last: string; readonly now: string };
