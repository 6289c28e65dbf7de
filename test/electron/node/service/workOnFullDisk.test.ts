import { execFile } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice } from './livedIn.ts';
import { writeChannels } from './officeWork.ts';
import { serviceForTest } from './serviceForTest.ts';
import { soundness } from './soundness.ts';

/** Refused in that office in any case: its orders are made already, and what the examples of these name is not there or not in that state. */
const refusedAnyway = [
  'order.make',
  'order.revoke',
  'paper.issue',
  'paper.event',
  'paper.revoke',
  'day.undo',
  'day.askAgain',
  'cityDay.remove',
  'count.save',
  'count.remove',
  'arrival.remove',
];

test.skipIf(process.platform === 'win32')(
  'if the disk is full, a writing channel says so and changes nothing, or does all it says',
  async () => {
    const folder = temporaryFolder();
    const office = await livedInOffice(folder);
    const officeFile = path.join(folder, 'office.json');
    writeFileSync(officeFile, JSON.stringify(office));
    const before = soundness(office.dataDir);
    const program = await bundledProgram(path.join(import.meta.dirname, 'workOnFullDisk.ts'));
    // No file may grow much beyond the present size of the database; the write is refused and the program goes on.
    const kibibytes = Math.ceil(statSync(path.join(office.dataDir, 'tongdiao.db')).size / 1024) + 40;
    const limited = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$0" "$@"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', limited, process.execPath, program, office.dataDir, officeFile]);
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { channel: string; kind: string; isChanged: boolean });
    expect(told.map(({ channel }) => channel)).toEqual([...writeChannels]);
    // SQLite may still find room in its log for one more change: what is said to be done must then be done, and nothing else.
    expect(told.filter(({ kind, isChanged }) => isChanged !== (kind === 'ok'))).toEqual([]);
    const others = told.filter(({ channel, kind }) => kind !== 'cannotWrite' && !refusedAnyway.includes(channel));
    expect(others.filter(({ kind }) => kind !== 'ok')).toEqual([]);
    expect(others.length).toBeLessThan(2);
    expect(soundness(office.dataDir)).toEqual(before);
    // Once there is space again, the office goes on.
    const { call } = serviceForTest({ dataDir: office.dataDir, sampleDir: office.sampleDir, newId: () => 'later' });
    expect(await call('scenario.create', { name: '之后' })).toMatchObject({ ok: true });
  },
  60_000,
);
