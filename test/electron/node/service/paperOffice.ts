// An office whose plans are written by hand, so that papers are tried without running the planner.
import type { ServiceOptions } from '../../../../electron/node/service/serviceOptions.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { paperPlan, paperSample, savePaperPlan } from './paperPlan.ts';
import { officeForTest, type ServiceForTest } from './serviceForTest.ts';

export interface PaperOffice extends ServiceForTest {
  /** Saves a plan of the office's present data as a draft. */
  readonly savePlan: (id: string, plan?: Plan) => void;
}

export async function paperOffice(options: Partial<ServiceOptions> = {}): Promise<PaperOffice> {
  const clock = () => new Date('2020-03-02T04:00:00.000Z');
  const made = await officeForTest({ sampleDir: paperSample(temporaryFolder()), clock, ...options });
  return { ...made, savePlan: (id, plan = paperPlan()) => savePaperPlan(made.dataDir, id, plan, clock) };
}
