// Makes the folder in which planners of this run of the tests remember their answers, and removes it afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answersVariable } from './rememberingPlanner.ts';

export default function makeAnswersFolder(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongdiao-answers-'));
  process.env[answersVariable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
