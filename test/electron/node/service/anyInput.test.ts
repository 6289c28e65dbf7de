// Fuzzes the contract: whatever is sent to a channel is answered by a value or by a refusal with a kind, and a refusal changes nothing.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { createService, type Service } from '../../../../electron/node/service/createService.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { Channel } from '../../../../shared/contract/api.ts';
import { apiSchemas } from '../../../../shared/contract/apiSchemas.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { languages } from '../../../../shared/domain/office.ts';
import { errorText } from '../../../../shared/text/errorText.ts';
import { misshapenInput, nearlyRight, shapedInput } from '../../../helpers/channelInputs.ts';
import { livedInOffice, type LivedIn } from './livedIn.ts';
import { share } from '../../../helpers/share.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-any-'));
let office: LivedIn;

beforeAll(async () => {
  office = await livedInOffice(folder);
});
afterAll(async () => {
  await putAway();
  rmSync(folder, { recursive: true, force: true });
});

test.each(Object.keys(apiSchemas) as Channel[])(
  '%s answers any input by a value or by a refusal in words, and a refusal changes nothing',
  async (channel) => {
    const { dataDir, service, db, begun } = deskAtHand();
    // What a test leaves behind when it fails is not the next one's office.
    onTestFailed(putAway);
    const inputs = fc.oneof(
      nearlyRight(office.examples[channel], office.known),
      shapedInput(channel, office.known),
      misshapenInput(channel, office.known),
    );
    let hasRun = false;
    let [version, before] = [begun.version, begun.content];
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const answer = (await service.dispatch(channel, input)) as Result<unknown, AppError>;
        if (answer.ok) {
          if (isRun(answer.value)) {
            hasRun = true;
            await service.dispatch('plan.cancel', answer.value);
          }
          if (isDrill(answer.value)) await ended(service);
          if (versionOf(db) !== version) [version, before] = [versionOf(db), contentOf(db)];
          return;
        }
        expect(answer.error.kind).not.toBe('internal');
        for (const language of languages) expect(errorText(answer.error, language).title).not.toBe('');
        expect(JSON.stringify(answer)).not.toMatch(/node_modules|SQLITE_|\n\s+at /);
        // Most refusals commit nothing at all: only where something was committed are the rows compared.
        if (versionOf(db) !== version) expect(contentOf(db)).toBe(before);
        version = versionOf(db);
      }),
      { numRuns: share(20, 45), seed: 20_200_302 },
    );
    const isChanged = versionOf(db) !== begun.version || hasRun;
    // Accepted input breaks nothing: every reading channel still answers.
    for (const reading of isChanged ? readings : [])
      expect(await service.dispatch(reading, office.examples[reading])).toMatchObject({ ok: true });
    const log = path.join(dataDir, 'tongdiao.log');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
    if (isChanged) await putAway();
  },
);

interface Desk {
  readonly service: Service;
  readonly dataDir: string;
  readonly db: BetterSqlite3.Database;
  readonly begun: { readonly version: number; readonly content: string };
}

/** The office of the channel before where that changed nothing, else a new copy: most channels only read. */
let desk: Desk | null = null;

function deskAtHand(): Desk {
  if (desk !== null) return desk;
  const dataDir = path.join(mkdtempSync(path.join(folder, 'copy-')), 'office');
  cpSync(office.dataDir, dataDir, { recursive: true });
  const options = { dataDir, sampleDir: office.sampleDir, newId: newIds(), who: '值班员' };
  const service = createService({ ...options, clock: () => new Date('2020-03-01T12:00:00.000Z') });
  const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'), { readonly: true });
  desk = { service, dataDir, db, begun: { version: versionOf(db), content: contentOf(db) } };
  return desk;
}

async function putAway(): Promise<void> {
  const ended = desk;
  desk = null;
  ended?.db.close();
  await ended?.service.close();
}

const readings = [
  'app.state',
  'dataset.get',
  'dataset.export',
  'plan.list',
  'plan.get',
  'order.list',
  'order.print',
  'ledger.lines',
  'ledger.cycles',
  'daily.list',
  'form.make',
  'capacity.list',
  'report.list',
  'report.paper',
  'norm.preview',
  'pin.list',
  'scenario.list',
  'snapshot.status',
  'edit.history',
  'audit.list',
  'audit.check',
  'export.workbook',
] as const satisfies readonly Channel[];

function newIds(): () => string {
  let ids = 0;
  return () => `new-${++ids}`;
}

function isRun(value: unknown): value is { readonly run: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'run';
}

function isDrill(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'begun' in value && 'progress' in value;
}

/** The day that passes is lived to its end, so that what it writes is not taken for that of the next call. */
async function ended(service: Service): Promise<void> {
  await service.dispatch('drill.stop', {});
  await expect.poll(() => service.dispatch('drill.state', {}), { timeout: 60_000 }).toMatchObject({ value: { progress: null } });
}

/** Changes with every commit of another connection. */
function versionOf(db: BetterSqlite3.Database): number {
  return db.pragma('data_version', { simple: true }) as number;
}

/** All rows of all tables, as one text. */
function contentOf(db: BetterSqlite3.Database): string {
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  return JSON.stringify(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]));
}
