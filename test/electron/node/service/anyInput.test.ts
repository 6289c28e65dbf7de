// Fuzzes the contract: whatever is sent to a channel is answered by a value or by a refusal with a kind, and a refusal changes nothing.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import type { Channel } from '../../../../shared/contract/api.ts';
import { apiSchemas } from '../../../../shared/contract/apiSchemas.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { languages } from '../../../../shared/domain/office.ts';
import { errorText } from '../../../../shared/text/errorText.ts';
import { misshapenInput, nearlyRight, shapedInput } from '../../../helpers/channelInputs.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice, type LivedIn } from './livedIn.ts';
import { serviceForTest } from './serviceForTest.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-any-'));
let office: LivedIn;

beforeAll(async () => {
  office = await livedInOffice(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(apiSchemas) as Channel[])(
  '%s answers any input by a value or by a refusal in words, and a refusal changes nothing',
  async (channel) => {
    const dataDir = path.join(temporaryFolder(), 'office');
    cpSync(office.dataDir, dataDir, { recursive: true });
    const { service, call } = serviceForTest({ dataDir, sampleDir: office.sampleDir, newId: newIds() });
    const db = new BetterSqlite3(path.join(dataDir, 'tongdiao.db'), { readonly: true });
    const inputs = fc.oneof(
      nearlyRight(office.examples[channel], office.known),
      shapedInput(channel, office.known),
      misshapenInput(channel, office.known),
    );
    let before = contentOf(db);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const answer = (await service.dispatch(channel, input)) as Result<unknown, AppError>;
        if (answer.ok) {
          if (isRun(answer.value)) await call('plan.cancel', answer.value);
          before = contentOf(db);
          return;
        }
        expect(answer.error.kind).not.toBe('internal');
        for (const language of languages) expect(errorText(answer.error, language).title).not.toBe('');
        expect(JSON.stringify(answer)).not.toMatch(/node_modules|SQLITE_|\n\s+at /);
        expect(contentOf(db)).toBe(before);
      }),
      { numRuns: 45, seed: 20_200_302 },
    );
    db.close();
    // Accepted input breaks nothing: every reading channel still answers.
    for (const reading of readings) expect(await service.dispatch(reading, office.examples[reading])).toMatchObject({ ok: true });
    const log = path.join(dataDir, 'tongdiao.log');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
  },
);

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

/** All rows of all tables, as one text. */
function contentOf(db: BetterSqlite3.Database): string {
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  return JSON.stringify(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]));
}
