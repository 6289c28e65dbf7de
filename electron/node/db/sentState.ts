// Packs the text of all records at the time a snapshot was made: built piece by piece, read back as a whole.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fields, RecordSet, SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';

/** Characters compressed together; concatenated gzip streams are one valid stream. */
const pieceCharacters = 4_000_000;

export interface SentState {
  readonly add: (table: SnapshotTable, id: string, fields: Fields) => void;
  readonly packed: () => Uint8Array;
}

export function sentState(): SentState {
  const pieces: Uint8Array[] = [];
  let lines: string[] = [];
  let size = 0;
  const pack = () => {
    pieces.push(gzipSync(lines.join(''), { level: 1 }));
    [lines, size] = [[], 0];
  };
  return {
    add: (table, id, fields) => {
      const line = `${JSON.stringify([table, id, fields])}\n`;
      lines.push(line);
      size += line.length;
      if (size >= pieceCharacters) pack();
    },
    packed: () => {
      if (size > 0 || pieces.length === 0) pack();
      return Buffer.concat(pieces);
    },
  };
}

/** Older programs wrote one text of all tables, which begins with two brackets. */
export function readSentState(packed: Uint8Array): RecordSet {
  const bytes = gunzipSync(packed);
  if (bytes.subarray(0, 2).toString('latin1') === '[[' || bytes.toString('latin1', 0, 2) === '[]') {
    const tables = JSON.parse(bytes.toString('utf8')) as [SnapshotTable, [string, Fields][]][];
    return new Map(tables.map(([table, records]) => [table, new Map(records)]));
  }
  const state = new Map<SnapshotTable, Map<string, Fields>>();
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const [table, id, fields] = JSON.parse(bytes.toString('utf8', from, end)) as [SnapshotTable, string, Fields];
    from = end + 1;
    const records = state.get(table) ?? new Map<string, Fields>();
    state.set(table, records);
    records.set(id, fields);
  }
  return state;
}
