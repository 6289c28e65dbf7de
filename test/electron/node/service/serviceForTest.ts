// Services for tests: with their own data folder, the small dataset as sample, a fixed time, and ids that count up.
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createService, type Service } from '../../../../electron/node/service/createService.ts';
import type { ServiceOptions } from '../../../../electron/node/service/serviceOptions.ts';
import type { UploadedFile } from '../../../../shared/contract/files.ts';
import { createClient, type Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { datasetFiles } from '../../../../shared/domain/datasetText.ts';
import { confirming } from '../../../helpers/confirming.ts';
import { rememberingPlanner } from '../../../helpers/rememberingPlanner.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { sampleFolder } from './officeSteps.ts';

export interface ServiceForTest {
  readonly service: Service;
  readonly call: Client;
  readonly dataDir: string;
}

export function serviceForTest(options: Partial<ServiceOptions> = {}): ServiceForTest {
  const folder = temporaryFolder();
  const dataDir = options.dataDir ?? path.join(folder, 'data');
  let ids = 0;
  const service = createService({
    dataDir,
    sampleDir: options.sampleDir ?? sampleFolder(folder),
    clock: () => new Date('2020-03-01T12:00:00.000Z'),
    newId: () => `id-${++ids}`,
    who: '值班员',
    startPlanner: rememberingPlanner,
    ...options,
  });
  onTestFinished(() => service.close());
  return { service, dataDir, call: createClient(confirming(service.dispatch)) };
}

/** A service whose office holds the small dataset. */
export async function officeForTest(options: Partial<ServiceOptions> = {}): Promise<ServiceForTest> {
  const made = serviceForTest(options);
  const office = { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' } as const;
  expect(await made.call('office.create', office)).toMatchObject({ ok: true });
  return made;
}

export function uploaded(dataset: Dataset): UploadedFile[] {
  return [...datasetFiles(dataset)].map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));
}
