// The manifest of a snapshot: its author, its position in that office's sequence, its contents. Also upgrades older formats and checks
// whether a snapshot may follow those already read.
import { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import type { AppError } from '../domain/errors.ts';
import { officeKinds } from '../domain/office.ts';
import { codedTables } from '../domain/codedTables.ts';
import { formatChanges, formatOf, newestFormat, upgradedFrom, type FormatChange } from '../domain/frozenFormats.ts';
import { codeValue } from '../domain/valueSchema.ts';
import { snapshotTables } from './snapshotRecord.ts';

const maxRecodings = 10_000;

function visibleName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, '\ufffd');
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.int().min(1).max(1_000_000_000);
const officeId = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

/** Earlier snapshots of the same office, so that a lost stick does not break the chain and a diverged copy is detected. */
const link = z.strictObject({ sequence, hash });

const wordsOf = z.string().max(500).transform(visibleName);

/** What a code became, so that whoever reads this understands files and papers that still have the old one. */
const recoding = z.strictObject({
  id: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/),
  table: z.enum(codedTables),
  from: codeValue,
  to: codeValue,
  isMerge: z.boolean(),
  at: z.iso.datetime(),
  who: wordsOf,
  reason: wordsOf,
});

export const manifestSchema = z.strictObject({
  /** Of frozen documents: the lowest that holds the records. */
  format: z.int().min(1),
  office: z.strictObject({
    id: officeId,
    // Invisible characters must not make one name look like another.
    name: z.string().min(1).max(200).transform(visibleName),
    kind: z.enum(officeKinds),
    region: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
  }),
  sequence,
  earlier: z.array(link).max(200),
  /** Sequence numbers of other offices' snapshots read before this one was made. */
  seen: z.record(officeId, z.int().min(0)),
  createdAt: z.iso.datetime(),
  /** Since format 3, if there are any: all that the office knows of, in the order in which they were made. */
  recodings: z.array(recoding).max(maxRecodings).optional(),
  scope: z.union([z.strictObject({ kind: z.literal('full') }), z.strictObject({ kind: z.literal('since'), office: officeId, sequence })]),
  tables: z
    .array(z.strictObject({ name: z.enum(snapshotTables as [string, ...string[]]), rows: z.int().min(0), hash }))
    .max(snapshotTables.length),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Rejects a format from a newer program (`snapshotNewer`) and anything that is not a manifest (`snapshotBroken`). */
export function readManifest(text: string, changes: readonly FormatChange[] = formatChanges): Result<Manifest, AppError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ kind: 'snapshotBroken', part: 'manifest.json' });
  }
  const [format, known] = [formatOf(value), newestFormat(changes)];
  if (format === null) return err({ kind: 'snapshotBroken', part: 'manifest.json' });
  if (format > known) return err({ kind: 'snapshotNewer', found: format, known });
  const parsed = manifestSchema.safeParse(upgradedFrom(format, 'manifest', value, changes));
  return parsed.success ? ok(parsed.data) : err({ kind: 'snapshotBroken', part: 'manifest.json' });
}

export interface ReadBefore {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Decides what to do with a snapshot after the last one read from its office: `next` reads it, `again` has been read already. Rejected:
 * older than the last one read (`snapshotStale`); the same sequence number with other content, or a sequence that does not contain the last
 * one read (`snapshotForked`); changes since a snapshot that was never read here (`snapshotGap`).
 */
export function checkSequence(manifest: Manifest, fileHash: string, last: ReadBefore | null): Result<'next' | 'again', AppError> {
  const { office, sequence: number, earlier, scope } = manifest;
  if (last !== null) {
    const forked = () =>
      err<AppError>({ kind: 'snapshotForked', office: office.name, sequence: number, ours: last.hash, theirs: fileHash });
    if (number === last.sequence) return fileHash === last.hash ? ok('again') : forked();
    if (number < last.sequence) return err({ kind: 'snapshotStale', office: office.name, sequence: number, read: last.sequence });
    const same = earlier.find((one) => one.sequence === last.sequence);
    if (same !== undefined ? same.hash !== last.hash : earlier.length > 0 && earlier[0].sequence <= last.sequence) return forked();
  }
  if (scope.kind === 'since' && (last === null || last.sequence < scope.sequence))
    return err({ kind: 'snapshotGap', office: office.name, needed: scope.sequence, read: last?.sequence ?? 0 });
  return ok('next');
}
