// `snapshot export|inspect|import`: creates, inspects and imports snapshots from the command line, through the same service as the app.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import type { SnapshotPreview } from '../../shared/contract/snapshotApi.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { conflictKey } from '../../shared/snapshot/merge.ts';
import { snapshotCliText } from '../../shared/text/snapshotCliText.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { createService } from '../node/service/createService.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface SnapshotOptions extends CommandOptions {
  /** The office's folder. */
  readonly data: string;
  /** A file whose first line is the passphrase; null if none. */
  readonly passphraseFile: string | null;
}

/** Writes a snapshot to `out`: everything, or only what the office with the id `since` has not read. */
export async function exportCommand(options: SnapshotOptions & { readonly out: string; readonly since: string | null }): Promise<Outcome> {
  return withOffice(options, async (call, passphrase) => {
    const made = await call('snapshot.export', { since: options.since, passphrase });
    if (!made.ok) return made;
    const file = existsSync(options.out) && !/\.tdz$/i.test(options.out) ? path.join(options.out, made.value.name) : options.out;
    try {
      await writeFile(file, Buffer.from(made.value.base64, 'base64'), { flag: 'wx' });
    } catch (error) {
      return err({ kind: 'cannotWrite', path: file, reason: (error as Error).message });
    }
    return ok({ data: { file }, lines: [snapshotCliText[options.lang].written(file)] });
  });
}

/** Shows what a snapshot contains and would change here, without changing anything. */
export async function inspectCommand(file: string, options: SnapshotOptions): Promise<Outcome> {
  return withOffice(options, async (call, passphrase) => {
    const preview = await opened(call, file, passphrase);
    return preview.ok ? ok({ data: { preview: preview.value }, lines: previewLines(preview.value, options) }) : preview;
  });
}

export interface ImportSnapshotOptions extends SnapshotOptions {
  /** The fingerprint that was compared, in hex; null if the office is already trusted. */
  readonly trust: string | null;
  /** How to resolve conflicts; null refuses a snapshot that has any. */
  readonly take: 'local' | 'incoming' | null;
  readonly withoutRefused: boolean;
}

export async function importSnapshotCommand(file: string, options: ImportSnapshotOptions): Promise<Outcome> {
  return withOffice(options, async (call, passphrase) => {
    let preview = await opened(call, file, passphrase);
    if (!preview.ok) return preview;
    if (preview.value.state === 'again') return ok({ data: { state: 'again' }, lines: [snapshotCliText[options.lang].again] });
    if (preview.value.state !== 'ready') {
      const given = options.trust?.replaceAll(/\s/g, '').toLowerCase() ?? '';
      const shown = preview.value.fingerprint.hex.replaceAll(' ', '');
      if (given !== shown) return err({ kind: 'snapshotUntrusted', office: preview.value.manifest.office.name });
      preview = await call('snapshot.trust', { token: preview.value.token });
      if (!preview.ok) return preview;
    }
    const { token, conflicts } = preview.value;
    const { take } = options;
    const decisions = take === null ? {} : Object.fromEntries(conflicts.map((conflict) => [conflictKey(conflict), { kind: take }]));
    const applied = await call('snapshot.apply', { token, decisions, withoutRefused: options.withoutRefused });
    if (!applied.ok) return applied;
    const lines = [...previewLines(preview.value, options), snapshotCliText[options.lang].readIn];
    return ok({ data: { counts: preview.value.counts }, lines });
  });
}

async function opened(call: Client, file: string, passphrase: string | null): Promise<Result<SnapshotPreview, AppError>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return err({ kind: 'fileUnreadable', path: file, reason: (error as Error).message });
  }
  return call('snapshot.open', { file: { name: path.basename(file), base64: bytes.toString('base64') }, passphrase });
}

function previewLines({ manifest, fingerprint, state, counts, conflicts }: SnapshotPreview, { lang }: CommandOptions): string[] {
  const text = snapshotCliText[lang];
  return [
    text.head(manifest.office.name, manifest.sequence, manifest.createdAt),
    text.fingerprint(fingerprint.words, fingerprint.hex),
    ...(state === 'unknown' || state === 'changedKey' ? [text.untrusted] : []),
    text.counts(counts),
    ...conflicts.map(({ table, id, field, local, incoming }) =>
      text.conflict(`${table} ${id} ${field ?? ''}`, JSON.stringify(local), JSON.stringify(incoming)),
    ),
  ];
}

async function withOffice(
  { data, passphraseFile }: SnapshotOptions,
  work: (call: Client, passphrase: string | null) => Promise<Outcome>,
): Promise<Outcome> {
  if (!existsSync(path.join(data, databaseFile))) return err({ kind: 'noOffice' });
  let passphrase: string | null = null;
  if (passphraseFile !== null)
    try {
      passphrase = (await readFile(passphraseFile, 'utf8')).split(/\r?\n/)[0];
    } catch (error) {
      return err({ kind: 'fileUnreadable', path: passphraseFile, reason: (error as Error).message });
    }
  const service = createService({ dataDir: data, sampleDir: data, clock: () => new Date(), newId: randomUUID });
  try {
    return await work(createClient(service.dispatch), passphrase);
  } finally {
    await service.close();
  }
}
