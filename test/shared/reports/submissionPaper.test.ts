import { expect, it } from 'vitest';
import { receivedPieces } from '../../../shared/plan/plan.ts';
import { submissionPaper, type SubmissionOptions } from '../../../shared/reports/submissionPaper.ts';
import { handMadePlanFile, withRow } from '../../helpers/handMadePlan.ts';

const options: SubmissionOptions = {
  label: 'P-0302-2',
  against: null,
  pins: [],
  signedBy: { draft: '张华', check: null, sign: null },
  basis: '省府发〔2020〕6号',
  agency: '省指挥部',
  language: 'zh',
};

it('the submission says what is asked on what basis, and leaves lines to be signed by hand', () => {
  const { paragraphs, signatures } = submissionPaper(handMadePlanFile, options);
  expect(paragraphs[0]).toMatch(/^根据省府发〔2020〕6号，现将 P-0302-2 号分配方案报请审定/);
  expect(paragraphs.at(-1)).toBe('此前没有批准的方案。');
  expect(signatures.lines).toEqual([
    { role: '拟稿', name: '张华' },
    { role: '审核', name: '' },
    { role: '签发', name: '' },
  ]);
});

it('the submission lists who loses against the plan in force, with what it got there and gets now', () => {
  const before = handMadePlanFile.plan.groups[4];
  const after = withRow('groups', 4, { ownPieces: before.ownPieces - 50 });
  const paper = submissionPaper(after, { ...options, against: { label: 'P-0302-1', file: handMadePlanFile } });
  expect(paper.paragraphs.at(-1)).toBe('与现行的 P-0302-1 相比，0 组多得 0 只，1 组少得 50 只。');
  expect(paper.tables[2].rows.map(({ cells }) => cells.slice(3).map(({ value }) => value))).toEqual([
    [receivedPieces(before), receivedPieces(before) - 50, 50],
  ]);
});
