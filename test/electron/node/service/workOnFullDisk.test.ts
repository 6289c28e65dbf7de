import { execFile } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import type { Channel, Input } from '../../../../shared/contract/api.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import { bundledProgram } from '../../../helpers/bundledProgram.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { livedInOffice, type LivedIn } from './livedIn.ts';
import { writeChannels } from './officeWork.ts';
import { serviceForTest } from './serviceForTest.ts';
import { soundness } from './soundness.ts';

/**
 * Refused in that office in any case: its orders and papers are made already, its enterprise is on the list, no decision was tried, no day is closed, no demand was
 * missed, no city answers for its makers, nothing was rehearsed, nobody is on the list of officers, and the cycle has begun.
 */
const refusedAnyway = [
  'order.make',
  'paper.make',
  'day.undo',
  'day.askAgain',
  'paper.shareOut',
  'ledger.setObligor',
  'list.save',
  'support.decide',
  'rehearsal.adopt',
  'desk.sit',
];

test.skipIf(process.platform === 'win32')(
  'if the disk is full, a writing channel says so and changes nothing, or does all it says',
  async () => {
    const folder = temporaryFolder();
    const office = await withPapers(await livedInOffice(folder));
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
    // The one change for which there was still room may be to the data: then the plan is rightly stale.
    const done = told.findIndex(({ kind }) => kind === 'ok');
    const isOutdated = (kind: string, at: number) => kind === 'planStale' && done !== -1 && done < at;
    const others = told.filter(
      ({ channel, kind }, at) => kind !== 'cannotWrite' && !refusedAnyway.includes(channel) && !isOutdated(kind, at),
    );
    expect(others.filter(({ kind }) => kind !== 'ok')).toEqual([]);
    expect(others.length).toBeLessThan(2);
    expect(soundness(office.dataDir)).toEqual(before);
    // Once there is space again, the office goes on.
    const { call } = serviceForTest({ dataDir: office.dataDir, sampleDir: office.sampleDir, newId: () => 'later' });
    expect(await call('scenario.create', { name: '之后' })).toMatchObject({ ok: true });
  },
  60_000,
);

/** The examples follow up the office's issued allotment, and issue a draft of another paper. */
async function withPapers(office: LivedIn): Promise<LivedIn> {
  const { service, call } = serviceForTest({ dataDir: office.dataDir, sampleDir: office.sampleDir });
  const { examples } = office;
  const input = <C extends Channel>(channel: C) => examples[channel] as Input<C>;
  const filter = { kind: 'all', state: 'all', day: null, plan: null, city: null, find: '' } as const;
  const { rows } = await got(call('paper.list', { filter, sort: null, from: 0, count: 100, seek: null }));
  const papers = rows.map(({ paper }) => paper);
  const issued = papers.find(({ kind, issue }) => kind === 'allotment' && issue !== null);
  const draft = papers.find(({ kind, issue }) => kind !== 'allotment' && issue === null);
  if (issued?.kind !== 'allotment' || draft === undefined) return expect.fail('no issued allotment, or no draft of another kind');
  await service.close();
  const lines = issued.lines.map(({ material, quantity }) => ({ item: material, accepted: quantity, damaged: '0', refused: '0' }));
  const event = { kind: 'received', on: '2020-03-02', shipment: null, lines, signedBy: '张三' } as const;
  return {
    ...office,
    examples: {
      ...examples,
      'order.revoke': { ...input('order.revoke'), on: '2020-03-02', successor: null, road: 'returned' },
      'paper.issue': { papers: [draft.id] },
      'paper.event': { paper: issued.id, event },
      'paper.events': { entries: [{ paper: issued.id, event }], confirmedBy: '核对人' },
      'paper.revoke': { ...input('paper.revoke'), paper: issued.id, on: '2020-03-02' },
      'count.save': { ...input('count.save'), confirmedBy: '核对人' },
    },
  };
}

async function got<T>(answer: Promise<Result<T, AppError>>): Promise<T> {
  const found = await answer;
  return found.ok ? found.value : expect.fail(JSON.stringify(found.error));
}
