// Steps of an exchange for tests: a city's office, and a snapshot made, opened, trusted and imported.
import { expect } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { UploadedFile } from '../../../../shared/contract/files.ts';
import type { SnapshotPreview, SnapshotStatus } from '../../../../shared/contract/snapshotApi.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Manifest } from '../../../../shared/snapshot/manifest.ts';
import type { Fields, SnapshotTable } from '../../../../shared/snapshot/snapshotRecord.ts';
import type { ServiceOptions } from '../../../../electron/node/service/serviceOptions.ts';
import type { OfficeKeys } from '../../../../electron/node/sync/officeKeys.ts';
import { readSnapshot, writeSnapshot } from '../../../../electron/node/sync/snapshotArchive.ts';
import { serviceForTest, type ServiceForTest } from './serviceForTest.ts';

export async function cityOffice(region: string, options: Partial<ServiceOptions> = {}): Promise<ServiceForTest> {
  const made = serviceForTest(options);
  const office = { name: `城市办${region}`, kind: 'city', region, language: 'zh', start: 'empty' } as const;
  expect(await made.call('office.create', office)).toMatchObject({ ok: true });
  return made;
}

export async function exported(call: Client, since: string | null = null): Promise<UploadedFile> {
  const file = await call('snapshot.export', { since, passphrase: null });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

/** Only looked at. */
export async function lookedAt(call: Client, file: UploadedFile): Promise<SnapshotPreview> {
  const preview = await call('snapshot.open', { file, passphrase: null });
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value;
}

/** Confirmed by telephone, as often as asked. */
export async function trusted(call: Client, file: UploadedFile): Promise<SnapshotPreview> {
  let preview = await lookedAt(call, file);
  for (let asked = 0; asked < 2 && preview.state !== 'ready' && preview.state !== 'again'; asked += 1) {
    const answer = await call('snapshot.trust', { token: preview.token });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    preview = answer.value;
  }
  return preview;
}

export async function readIn(call: Client, file: UploadedFile, decisions = {}): Promise<SnapshotPreview> {
  const preview = await trusted(call, file);
  const applied = await call('snapshot.apply', { token: preview.token, decisions, withoutRefused: true });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return preview;
}

export async function statusOf(call: Client): Promise<SnapshotStatus> {
  const status = await call('snapshot.status', {});
  if (!status.ok) throw new Error(status.error.kind);
  return status.value;
}

export async function datasetOf(call: Client): Promise<Dataset> {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

/** The content of an office's file, changed and signed again as only its own key can. */
export function resigned(
  file: UploadedFile,
  keys: OfficeKeys,
  change: (records: Map<SnapshotTable, ReadonlyMap<string, Fields>>) => void,
  office: Partial<Manifest['office']> = {},
): UploadedFile {
  const read = readSnapshot(Buffer.from(file.base64, 'base64'), null);
  if (!read.ok) throw new Error(read.error.kind);
  const { tables: _, ...manifest } = read.value.manifest;
  const records = new Map(read.value.records);
  change(records);
  const { bytes } = writeSnapshot(
    { ...manifest, office: { ...manifest.office, ...office } },
    { records, removed: read.value.removed },
    keys,
  );
  return { name: file.name, base64: Buffer.from(bytes).toString('base64') };
}
