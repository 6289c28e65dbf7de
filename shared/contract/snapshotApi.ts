// Channels of snapshots: exported for other offices and imported from them.
import type { OfficeKind } from '../domain/office.ts';
import type { AppError } from '../domain/errors.ts';
import type { Problem } from '../domain/problem.ts';
import type { Decision, FieldConflict, RecordChange, RefusedRecord } from '../snapshot/merge.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { CodeUse } from '../domain/recodeError.ts';
import type { CodedTable } from '../domain/codedTables.ts';
import type { Recoding } from '../recoding/recoding.ts';
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
  /** The last of its snapshots read here; 0 before the first. */
  readonly lastSequence: number;
  readonly lastHash: string;
  readonly lastMadeAt: string;
  readonly lastReadAt: string;
  /** The last of our snapshots that it reports having read. */
  readonly acknowledged: number;
  /** It was trusted again: a person decides every difference in its next snapshot. */
  readonly isBranch: boolean;
}

export interface KeptRecord {
  readonly table: CodedTable;
  readonly id: string;
  readonly uses: readonly CodeUse[];
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
  /** Both versions of each conflict, and the decision. */
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
  /** Fingerprint of the signing key; null if the key cannot be used, `keyProblem` then says why. */
  readonly fingerprint: Fingerprint | null;
  readonly keyProblem: KeyProblem | null;
  /** Sequence of the latest snapshot made here; 0 before the first. */
  readonly sequence: number;
  readonly peers: readonly (Peer & { readonly fingerprint: Fingerprint })[];
  readonly history: readonly ExchangeEntry[];
  /** Quotas received from the province. */
  readonly quotas: readonly Fields[];
  /** How the cities divided them among their own enterprises. */
  readonly cityQuotas: readonly Fields[];
  /** Whether this office may divide its quota among its own enterprises. */
  readonly canShare: boolean;
  readonly canUndo: boolean;
}

/**
 * `unknown`: never trusted. `changedKey`: a known office signed with another key. `changedOffice`: it claims another kind or place than it
 * was trusted for. `forked`: it does not follow the snapshots read so far, as after a restored backup.
 */
export type SnapshotState = 'ready' | 'again' | 'unknown' | 'changedKey' | 'changedOffice' | 'forked';

export interface TrustedAs extends Pick<Peer, 'kind' | 'region' | 'lastSequence' | 'lastHash' | 'lastMadeAt' | 'lastReadAt' | 'isBranch'> {}

/** A snapshot that was opened but not yet applied. */
export interface SnapshotPreview {
  readonly token: string;
  readonly manifest: Pick<Manifest, 'office' | 'sequence' | 'createdAt' | 'scope'>;
  readonly hash: string;
  readonly fingerprint: Fingerprint;
  /** `again`: read before, nothing to do. All states except this and `ready` must be confirmed first. */
  readonly state: SnapshotState;
  /** The office as trusted here; null if unknown. Only this decides what it may change, never the file. */
  readonly known: TrustedAs | null;
  /** Offices trusted for the same place; they lose that trust once this one is trusted. */
  readonly replaces: readonly (Pick<Peer, 'officeId' | 'name'> & { readonly fingerprint: Fingerprint })[];
  /** It claims the same records that this office owns. */
  readonly isForUs: boolean;
  /** Removed there and kept here, with the papers that name them. */
  readonly kept: readonly KeptRecord[];
  /** Codes that would be changed or merged here, as they were there. */
  readonly recodings: readonly Recoding[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly conflicts: number;
    readonly refused: number;
  };
  /** The first of the changes. */
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly FieldConflict[];
  readonly refused: readonly RefusedRecord[];
  /** Values no screen would accept; their records are not read. */
  readonly wrong: readonly RecordFault[];
  /** Problems the dataset would have if everything were applied. */
  readonly problems: readonly Problem[];
}

export interface SnapshotApi {
  'snapshot.status': (input: Empty) => SnapshotStatus;
  /** Everything, or the changes since our last snapshot that the office reports having read. */
  'snapshot.export': (input: { since: string | null; passphrase: string | null }) => UploadedFile;
  'snapshot.open': (input: { file: UploadedFile; passphrase: string | null }) => SnapshotPreview;
  /** Confirms that the key was compared by telephone. */
  'snapshot.trust': (input: { token: string }) => SnapshotPreview;
  /** A decision for every conflict, by its key. `withoutRefused` applies the rest although some records are rejected. */
  'snapshot.apply': (input: { token: string; decisions: Readonly<Record<string, Decision>>; withoutRefused: boolean }) => {
    app: AppState;
    status: SnapshotStatus;
  };
  /** Divides a city's quota among its enterprises, by the province's rule. */
  'snapshot.shareQuota': (input: Empty) => SnapshotStatus;
  /** Replaces a lost key; every other office must then compare the fingerprint again. */
  'snapshot.newKey': (input: Empty) => SnapshotStatus;
  'snapshot.undo': (input: Empty) => { app: AppState; status: SnapshotStatus };
}
