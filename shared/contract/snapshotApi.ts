// Owns the channels of snapshots: carried to other offices and read in from them.
import type { OfficeKind } from '../domain/office.ts';
import type { Problem } from '../domain/errors.ts';
import type { Decision, FieldConflict, RecordChange, RefusedRecord } from '../snapshot/merge.ts';
import type { Manifest } from '../snapshot/manifest.ts';
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

export interface SnapshotStatus {
  readonly officeId: string;
  readonly fingerprint: Fingerprint;
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

/** A snapshot that was opened and not yet read in. */
export interface SnapshotPreview {
  readonly token: string;
  readonly manifest: Pick<Manifest, 'office' | 'sequence' | 'createdAt' | 'scope'>;
  readonly fingerprint: Fingerprint;
  /** `again`: read before, nothing to do. `unknown` and `changedKey` must be confirmed first. */
  readonly state: 'ready' | 'again' | 'unknown' | 'changedKey';
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
  'snapshot.undo': (input: Empty) => { app: AppState; status: SnapshotStatus };
}
