import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { createService, type Service } from '../../../../electron/node/service/createService.ts';
import { apiSchemas } from '../../../../shared/contract/apiSchemas.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { sampleFolder } from './officeSteps.ts';
import { serviceForTest } from './serviceForTest.ts';

test('an unknown channel is refused by name', async () => {
  const { service } = serviceForTest();
  expect(await service.dispatch('plan.delete', {})).toEqual({ ok: false, error: { kind: 'unknownChannel', channel: 'plan.delete' } });
  expect(await service.dispatch('constructor', {})).toEqual({ ok: false, error: { kind: 'unknownChannel', channel: 'constructor' } });
});

describe('Of an office', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-dispatch-'));
  let service: Service;

  // One example for all: what is refused changes nothing.
  beforeAll(async () => {
    const dataDir = path.join(folder, 'data');
    service = createService({ dataDir, sampleDir: sampleFolder(folder), clock: () => new Date(0), newId: () => 'id', who: '值班员' });
    const office = { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' };
    expect(await service.dispatch('office.create', office)).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(apiSchemas))('%s refuses input of the wrong shape, naming the places and nothing internal', async (channel) => {
    for (const input of [undefined, null, 3, 'text', [], { unexpected: 1 }]) {
      const result = await service.dispatch(channel, input);
      expect(result).toMatchObject({ ok: false, error: { kind: 'invalidInput', channel } });
      expect(JSON.stringify(result)).not.toMatch(/\.ts|node_modules|stack|SQLITE/i);
    }
  });
});

test('places inside an input are named by their path', async () => {
  const { service } = serviceForTest();
  const input = { label: '江西', files: [{ name: 'regions.csv', base64: '?' }] };
  expect(await service.dispatch('dataset.import', input)).toEqual({
    ok: false,
    error: { kind: 'invalidInput', channel: 'dataset.import', issues: [{ path: 'files.0.base64', message: 'not base64' }] },
  });
});

test('an exception is answered only by a reference, under which the log has its stack', async () => {
  const clock = () => {
    throw new Error('secret of the inside');
  };
  const { service, dataDir } = serviceForTest({ clock, newId: () => 'reference-1' });
  const office = { name: '江西省统调办', kind: 'province', region: null, language: 'zh', start: 'empty' };
  expect(await service.dispatch('office.create', office)).toEqual({ ok: false, error: { kind: 'internal', reference: 'reference-1' } });
  const log = JSON.parse(readFileSync(path.join(dataDir, 'tongdiao.log'), 'utf8'));
  expect(log).toMatchObject({ reference: 'reference-1', where: 'office.create', stack: expect.stringContaining('secret of the inside') });
});

test('if the database is from a later program, every channel says so', async () => {
  const dataDir = temporaryFolder();
  const opened = openDatabase(path.join(dataDir, 'tongdiao.db'));
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.pragma('user_version = 99');
  opened.value.close();
  const { service } = serviceForTest({ dataDir });
  expect(await service.dispatch('app.state', {})).toMatchObject({ ok: false, error: { kind: 'databaseNewer', found: 99 } });
});
