// Shows that allotments, task notices and reserve slips go along when a code is changed or two are merged: what they say is counted before,
// posted and planned under the present code, printed as it was, and what they name is not removed.
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { paperName, paperState } from '../../../../shared/papers/paperState.ts';
import { paperOffice, type PaperOffice } from './paperOffice.ts';
import { papersOf, right } from './serviceHistory.ts';

const today = '2020-03-02';
const decided = { by: '核对人', reason: '统一编码' };

/** Papers of a plan in force; E1's first allotment is issued. */
async function office(): Promise<PaperOffice & { readonly issued: Paper }> {
  const made = await paperOffice();
  made.savePlan('p1');
  right(await made.call('plan.approve', { plan: 'p1' }));
  right(await made.call('paper.make', { plan: 'p1' }));
  const first = (await papersOf(made.call)).find((paper) => paper.kind === 'allotment' && paper.party.code === 'E1') as Paper;
  const [issued] = right(await made.call('paper.issue', { papers: [first.id] }));
  return { ...made, issued };
}

async function accountOf(call: Client, enterprise: string) {
  return right(await call('ledger.accounts', {})).accounts.find((account) => account.enterprise === enterprise);
}

const materialOf = async (call: Client, maker: string) =>
  right(await call('position.get', {})).rows.find(({ place, holder }) => place === 'makerMaterial' && holder === maker)?.closing;

const receipt = (quantity: string) => {
  const lines = [{ item: 'MB', accepted: quantity, damaged: '0', refused: '0' }];
  return { kind: 'received', on: today, shipment: null, lines, signedBy: '' } as const;
};

test('a maker’s papers are counted in the preview, and what they post and move is found under its new code', async () => {
  const { call, issued } = await office();
  const printed = right(await call('paper.print', { papers: [issued.id] }));
  right(await call('paper.event', { paper: issued.id, event: receipt('6') }));
  const choice = { table: 'enterprises', from: 'E1', to: 'JX-101' } as const;
  const { uses } = right(await call('recode.preview', choice));
  const drafts = (await papersOf(call)).filter(
    (paper) => paper.issue === null && (paper.kind === 'reserveSlip' ? paper.sender.enterprise : paper.party.code) === 'E1',
  );
  expect(uses).toContainEqual({ what: 'papers', count: 1, examples: [paperName(issued)] });
  expect(uses).toContainEqual({ what: 'paperDrafts', count: drafts.length, examples: [] });
  right(await call('recode.apply', { ...choice, ...decided }));
  expect(await accountOf(call, 'JX-101')).toMatchObject({ quota: '15', received: '6' });
  expect(await materialOf(call, 'JX-101')).toBe('6');
  // What happens to it from now on is the new code's as well, and the paper itself stays as it was.
  right(await call('paper.event', { paper: issued.id, event: receipt('2') }));
  const [draft] = drafts.filter(({ kind }) => kind === 'allotment');
  right(await call('paper.issue', { papers: [draft.id] }));
  expect(await accountOf(call, 'JX-101')).toMatchObject({ quota: '30', received: '8' });
  expect(await accountOf(call, 'E1')).toBeUndefined();
  expect(await materialOf(call, 'JX-101')).toBe('23');
  expect(right(await call('paper.print', { papers: [issued.id] })).html.replaceAll(/<svg.*?<\/svg>/gs, '')).toBe(
    printed.html.replaceAll(/<svg.*?<\/svg>/gs, ''),
  );
});

test('a maker that papers name is not removed, and the refusal names them, void ones and drafts among them', async () => {
  const { call, issued } = await office();
  right(await call('paper.event', { paper: issued.id, event: { kind: 'voided', on: today, event: null, by: '李四', reason: '登错' } }));
  const rows = right(await call('dataset.get', {})).enterprises;
  const row = rows.findIndex(({ code }) => code === 'E1');
  const refused = await call('edit.delete', { table: 'enterprises', rows: [{ row, seen: rows[row] as never }] });
  expect(refused).toMatchObject({ error: { kind: 'codeNamed', code: 'E1' } });
  const uses = refused.ok || refused.error.kind !== 'codeNamed' ? [] : refused.error.uses;
  expect(uses.map(({ what }) => what)).toEqual(expect.arrayContaining(['papers', 'paperDrafts']));
});

test('drafts name the place that two cities became, and are named as before once that is taken back', async () => {
  const { call } = await office();
  const before = await papersOf(call);
  const inJiujiang = before.filter((paper) => (paper.kind === 'reserveSlip' ? paper.city.code : paper.party.city) === '360400');
  expect(new Set(inJiujiang.map(({ kind }) => kind))).toEqual(new Set(['allotment', 'taskNotice', 'reserveSlip']));
  right(await call('recode.apply', { table: 'regions', from: '360400', to: '360100', ...decided }));
  const placeOf = (paper: Paper) =>
    paper.kind === 'reserveSlip' ? [paper.city.code, paper.city.name] : [paper.party.city, paper.party.cityName];
  const after = await papersOf(call);
  for (const { id } of inJiujiang) expect(placeOf(after.find((paper) => paper.id === id) as Paper)).toEqual(['360100', '南昌市']);
  const filter = { kind: 'all', state: 'all', day: null, plan: null, city: '360100', find: '' } as const;
  const page = right(await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null }));
  expect(page.found).toBe(after.length);
  right(await call('edit.undo', {}));
  expect((await papersOf(call)).map(placeOf)).toEqual(before.map(placeOf));
  expect(after.every((paper) => paperState(paper) === 'draft' || paper.issue !== null)).toBe(true);
});

test('before a restore it is told which papers and events of them would be lost', async () => {
  const { call, issued } = await office();
  const [backup] = right(await call('backup.make', {}));
  const draft = (await papersOf(call)).find((paper) => paper.issue === null && paper.kind === 'taskNotice') as Paper;
  const [notice] = right(await call('paper.issue', { papers: [draft.id] }));
  right(await call('paper.event', { paper: issued.id, event: receipt('6') }));
  const { lost, numbers } = right(await call('backup.loss', { name: backup.name }));
  expect(lost).toEqual([
    { kind: 'issuedPapers', count: 1 },
    { kind: 'paperEvents', count: 1 },
    { kind: 'ledgerLines', count: 1 },
    { kind: 'auditEntries', count: 2 },
  ]);
  expect(numbers).toEqual([paperName(notice)]);
});
