import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readSnapshot } from '../../../electron/node/sync/snapshotArchive.ts';
import { formatChanges, type FormatChange } from '../../../shared/domain/frozenFormats.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import { frozenPlan, parsePlanText } from '../../../shared/plan/planText.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { frozenPaper, frozenPaperText } from '../../../shared/reports/frozenPaper.ts';
import { snapshot, written } from './formatOne.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Demands once called their quantity "amount"; format 4 changed nothing in plans. */
const changes: readonly FormatChange[] = [
  ...formatChanges.slice(0, 2),
  {
    format: 3,
    what: 'the amount of demands is called quantity',
    plan: (value) => {
      const file = value as { dataset: { demands: Rows } };
      const demands = file.dataset.demands.map(({ amount, ...row }) => ({ ...row, quantityPieces: amount }));
      return { ...file, dataset: { ...file.dataset, demands } };
    },
    record: (table, fields) => (table === 'materials' ? { ...fields, name: `${fields.name}（新）` } : fields),
    report: (value) => ({ ...(value as Paper), signed: '三月' }),
  },
  { format: 4, what: 'another column' },
];

/** The plan as a program before format 3 would have written it, with the digest of its own text. */
const [head, demands, tail] = written.split(/("demands": \[[^\]]*\])/);
const olderBody = `${head.slice(2).replace(/"datasetHash": "\w+"/, `"datasetHash": "${'0'.repeat(64)}"`)}${demands.replaceAll(
  '"quantityPieces"',
  '"amount"',
)}${tail.slice(0, tail.indexOf(',\n"digest"'))}`;
const sealed = (body: string, of = body) => `{\n${body},\n"digest": "${createHash('sha256').update(of).digest('hex')}"\n}\n`;

it('a plan of an earlier format is upgraded step by step, and holds', () => {
  const read = parsePlanText(sealed(olderBody), changes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.plan.format).toBe(3);
  expect(read.value.plan.datasetHash).toBe(datasetHash(read.value.dataset));
  expect(verifyPlan(read.value)).toEqual([]);
  expect(frozenPlan(sealed(olderBody), changes)).toEqual(read.value);
});

it('an upgrade does not hide an alteration', () => {
  const altered = olderBody.replace(/"solves":\d+/, '"solves":999');
  expect(altered).not.toBe(olderBody);
  const read = parsePlanText(sealed(altered, olderBody), changes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(verifyPlan(read.value).map(({ rule }) => rule)).toContain('digest');
});

it('a plan of a later format is refused in one sentence', () => {
  const later = written.replace('"format": 1', '"format": 9');
  expect(parsePlanText(later, changes)).toEqual({
    ok: false,
    error: {
      kind: 'wrongShape',
      violations: [{ rule: 'shape', place: { file: 'plan.json', field: 'plan format' }, kind: 'laterFormat', found: 9, newest: 4 }],
    },
  });
});

it('records of a snapshot of an earlier format are upgraded one by one', () => {
  const [now, then] = [readSnapshot(snapshot, null, changes), readSnapshot(snapshot, null)];
  if (!now.ok || !then.ok) throw new Error(JSON.stringify([now, then]));
  const names = (read: typeof now.value) => [...(read.records.get('materials')?.values() ?? [])].map(({ name }) => String(name));
  expect(names(now.value)).toEqual(names(then.value).map((name) => `${name}（新）`));
  expect(now.value.records.get('demands')).toEqual(then.value.records.get('demands'));
  expect(now.value.hash).toBe(then.value.hash);
});

it('a report carries its format, and one without a format is of the first', () => {
  const paper: Paper = { language: 'zh', agency: '', title: '', subtitle: '', paragraphs: [], tables: [], signed: '二月' };
  expect(JSON.parse(frozenPaperText(paper))).toEqual({ format: 1, ...paper });
  expect(frozenPaper(frozenPaperText(paper))).toEqual(paper);
  expect(frozenPaper(JSON.stringify(paper), changes)).toEqual({ ...paper, signed: '三月' });
  expect(frozenPaper(JSON.stringify({ format: 3, ...paper }), changes)).toEqual(paper);
  expect(() => frozenPaper(JSON.stringify({ format: 5, ...paper }), changes)).toThrow('a format this program knows');
});
