// Owns the channels of snapshots: carried to other offices and read in from them.
import type { OfficeKind } from '../domain/office.ts';
import type { AppError, Problem } from '../domain/errors.ts';
import type { Decision, FieldConflict, RecordChange, RefusedRecord } from '../snapshot/merge.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { RecordFault } from '../snapshot/recordCheck.ts';
import type { Fields } from '../snapshot/snapshotRecord.ts';
import type { AppState, Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';

export interface Peer {
  readonly officeId: string;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly publicKey: string;
  readonly trustedAt: string;
  /** The last of its snapshots that was read here; 0 before the first. */
  readonly lastSequence: number;
  readonly lastHash: string;
  readonly lastMadeAt: string;
  readonly lastReadAt: string;
  /** The last of ours that it says it has read. */
  readonly acknowledged: number;
  /** It was accepted anew: of its next snapshot every difference is decided by a person. */
  readonly isBranch: boolean;
}

export interface Fingerprint {
  readonly words: string;
  readonly hex: string;
}

export interface ExchangeSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
  readonly refused: number;
  /** Both versions of what was in conflict, and what was decided. */
  readonly decided: readonly { readonly conflict: FieldConflict; readonly decision: Decision }[];
}

export interface ExchangeEntry {
  readonly position: number;
  readonly direction: 'sent' | 'read';
  readonly office: string;
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly summary: ExchangeSummary;
  readonly undoneAt: string | null;
}

export type KeyProblem = Extract<AppError, { readonly kind: 'keySealed' | 'keyLost' }>;

export interface SnapshotStatus {
  readonly officeId: string;
  /** Of the key snapshots are signed with; null where it cannot be used, and `keyProblem` says why. */
  readonly fingerprint: Fingerprint | null;
  readonly keyProblem: KeyProblem | null;
  /** Of the snapshot made last; 0 before the first. */
  readonly sequence: number;
  readonly peers: readonly (Peer & { readonly fingerprint: Fingerprint })[];
  readonly history: readonly ExchangeEntry[];
  /** Quotas that came from the province. */
  readonly quotas: readonly Fields[];
  /** What the cities made of them among their own. */
  readonly cityQuotas: readonly Fields[];
  /** Whether this office may share its quota among its own. */
  readonly canShare: boolean;
  readonly canUndo: boolean;
}

/**
 * `unknown`: never trusted. `changedKey`: a known office signed with another key. `changedOffice`: it says that it is another kind of office
 * or of another place than it was trusted as. `forked`: it does not follow what was read, as after a restored backup.
 */
export type SnapshotState = 'ready' | 'again' | 'unknown' | 'changedKey' | 'changedOffice' | 'forked';

export interface TrustedAs extends Pick<Peer, 'kind' | 'region' | 'lastSequence' | 'lastHash' | 'lastMadeAt' | 'lastReadAt' | 'isBranch'> {}

/** A snapshot that was opened and not yet read in. */
export interface SnapshotPreview {
  readonly token: string;
  readonly manifest: Pick<Manifest, 'office' | 'sequence' | 'createdAt' | 'scope'>;
  readonly hash: string;
  readonly fingerprint: Fingerprint;
  /** `again`: read before, nothing to do. All but it and `ready` must be confirmed first. */
  readonly state: SnapshotState;
  /** As the office is trusted; null where it is not known. What it may change follows from this alone, never from the file. */
  readonly known: TrustedAs | null;
  /** Offices that are trusted for the same place: they are no longer once this one is. */
  readonly replaces: readonly (Pick<Peer, 'officeId' | 'name'> & { readonly fingerprint: Fingerprint })[];
  /** It speaks for what this office itself owns. */
  readonly isForUs: boolean;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly conflicts: number;
    readonly refused: number;
  };
  /** The first of them. */
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly FieldConflict[];
  readonly refused: readonly RefusedRecord[];
  /** Values no screen would take: their records are not read. */
  readonly wrong: readonly RecordFault[];
  /** What would be wrong with the dataset if all were taken in. */
  readonly problems: readonly Problem[];
}

export interface SnapshotApi {
  'snapshot.status': (input: Empty) => SnapshotStatus;
  /** All there is, or what changed since the last of ours that the office says it has read. */
  'snapshot.export': (input: { since: string | null; passphrase: string | null }) => UploadedFile;
  'snapshot.open': (input: { file: UploadedFile; passphrase: string | null }) => SnapshotPreview;
  /** The key was compared by telephone. */
  'snapshot.trust': (input: { token: string }) => SnapshotPreview;
  /** Every conflict decided by its key; `withoutRefused` reads the rest in although some records are refused. */
  'snapshot.apply': (input: { token: string; decisions: Readonly<Record<string, Decision>>; withoutRefused: boolean }) => {
    app: AppState;
    status: SnapshotStatus;
  };
  /** A city's quota among its enterprises, by the rule of the province. */
  'snapshot.shareQuota': (input: Empty) => SnapshotStatus;
  /** In the place of a key that is lost; every other office then compares the fingerprint anew. */
  'snapshot.newKey': (input: Empty) => SnapshotStatus;
  'snapshot.undo': (input: Empty) => { app: AppState; status: SnapshotStatus };
}
